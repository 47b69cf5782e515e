"""Small table in, plotly Figure out; pure, no streamlit."""
