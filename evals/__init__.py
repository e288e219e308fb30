"""Cases that were read by hand, and what is measured on them."""
