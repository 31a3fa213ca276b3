"""What people see and say: one module per subject, one page of routes."""
