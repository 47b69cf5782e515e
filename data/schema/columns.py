"""The types that stored columns have."""

from __future__ import annotations

from typing import Annotated

import pandas as pd
import pyarrow

Text = Annotated[pd.ArrowDtype, pyarrow.string()]
Texts = Annotated[pd.ArrowDtype, pyarrow.list_(pyarrow.string())]
Int = Annotated[pd.ArrowDtype, pyarrow.int64()]
Ints = Annotated[pd.ArrowDtype, pyarrow.list_(pyarrow.int64())]
Float = Annotated[pd.ArrowDtype, pyarrow.float64()]
Bool = Annotated[pd.ArrowDtype, pyarrow.bool_()]
Day = Annotated[pd.ArrowDtype, pyarrow.date32()]
Names = Annotated[
    pd.ArrowDtype,
    pyarrow.list_(pyarrow.struct([("name", pyarrow.string()), ("language", pyarrow.string()), ("usage", pyarrow.string())])),
]
