"""Faults planted in the program, and a prompt made worse: the gate must find each of them."""
