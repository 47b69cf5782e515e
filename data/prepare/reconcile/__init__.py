"""How reports of one thing relate: the parts that data/prepare/ledger.py puts together."""
