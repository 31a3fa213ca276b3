"""Spreadsheets and documents: uploads read safely, figures and letters made."""
