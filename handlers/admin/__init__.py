"""What Bappeda's admins see and decide."""
