"""Who is paired with whom: the one-to-one assignment with the greatest sum of similarities.

Does not know what is compared.
"""

from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]
_Cost = Callable[[int, int], float]


def assign(similarity: Mapping[Pair, float]) -> list[Pair]:
    """The best pairs of rows and columns, each used at most once, in order of the rows.

    The assignment maximises the sum of the similarities (Kuhn, "The Hungarian method for the
    assignment problem", 1955; here with shortest augmenting paths, as by Jonker and Volgenant,
    1987). Rows that share no column, directly or over others, are solved apart, so that the cost is
    cubic only in the largest group that can be confused.

    Args:
        similarity: of each pair that may be; more than 0. A pair that is not there never is.
    """
    if any(value <= 0 for value in similarity.values()):
        raise ValueError("a pair that may be has a similarity of more than 0")
    pairs: list[Pair] = []
    for rows, columns in _groups(similarity):
        pairs += _solve(rows, columns, similarity)
    return sorted(pairs)


def _groups(similarity: Mapping[Pair, float]) -> list[tuple[list[int], list[int]]]:
    """Rows and columns that hang together."""
    columns_of: dict[int, list[int]] = {}
    rows_of: dict[int, list[int]] = {}
    for row, column in similarity:
        columns_of.setdefault(row, []).append(column)
        rows_of.setdefault(column, []).append(row)
    groups: list[tuple[list[int], list[int]]] = []
    left = dict.fromkeys(columns_of)
    while left:
        rows, columns = [next(iter(left))], list[int]()
        del left[rows[0]]
        for row in rows:  # grows while it is walked
            for column in columns_of[row]:
                if column not in columns:
                    columns.append(column)
                    more = [other for other in rows_of[column] if other in left]
                    rows += more
                    for other in more:
                        del left[other]
        groups.append((sorted(rows), sorted(columns)))
    return groups


def _solve(
    rows: Sequence[int], columns: Sequence[int], similarity: Mapping[Pair, float]
) -> list[Pair]:
    """One group. A row may stay alone: it has a column of its own, which no other wants."""
    width = len(columns) + len(rows)

    def cost(row: int, column: int) -> float:
        if column >= len(columns):
            return 0.0
        return -similarity.get((rows[row], columns[column]), 0.0)

    row_price, column_price = [0.0] * len(rows), [0.0] * width
    owner: list[int | None] = [None] * width
    for row in range(len(rows)):
        _augment(row, cost, row_price, column_price, owner)
    return [
        (rows[row], columns[column])
        for column, row in enumerate(owner[: len(columns)])
        if row is not None and (rows[row], columns[column]) in similarity
    ]


def _augment(
    start: int,
    cost: _Cost,
    row_price: list[float],
    column_price: list[float],
    owner: list[int | None],
) -> None:
    """Give `start` a column, along the cheapest path of changes, and keep the prices feasible."""
    width = len(owner)
    distance, came_from = [float("inf")] * width, [-1] * width
    done: dict[int, int] = {}  # columns, and the rows that hold them
    row, column, reached = start, -1, 0.0
    while True:
        for other in range(width):
            if other in done:
                continue
            step = reached + cost(row, other) - row_price[row] - column_price[other]
            if step < distance[other]:
                distance[other], came_from[other] = step, column
        column = min((c for c in range(width) if c not in done), key=distance.__getitem__)
        reached = distance[column]
        holder = owner[column]
        if holder is None:
            break
        done[column] = row = holder
    row_price[start] += reached
    for known, holder in done.items():
        row_price[holder] += reached - distance[known]
        column_price[known] -= reached - distance[known]
    while column != -1:
        before = came_from[column]
        owner[column] = start if before == -1 else owner[before]
        column = before
