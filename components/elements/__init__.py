"""Draws with streamlit, computes nothing."""
