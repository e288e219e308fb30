"""What is measured as a share or as a ratio, each file by itself."""
