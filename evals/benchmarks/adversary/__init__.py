"""Plants one known error at a time into correct briefings, and counts what the rules find.

    python -m evals.benchmarks.adversary [CORPORA] [--per-class 3] [--failures 5]

`briefings` makes the correct ones; `figures`, `sources`, `dates`, `told_values`,
`told_sense`, `evidence` and `omissions` hold one small function per class of error; `attack` plants
and checks; `peers` asks other libraries; `report` prints.
"""
