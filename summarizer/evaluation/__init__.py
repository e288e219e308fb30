"""How good the program and its briefings are, against what others wrote down.

`corpora` scores against public corpora. Knows the whole package; nothing but the command line
knows it.
"""
