"""A brief as documents to hand on: what is in it, and how it is written as HTML and as DOCX; no Streamlit."""
