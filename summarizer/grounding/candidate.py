"""An item on its way from draft to briefing."""

from dataclasses import dataclass

from summarizer.briefing import Rejected
from summarizer.draft import DraftItem, as_json
from summarizer.item import Evidence, Item


@dataclass
class Candidate:
    """An item whose words were found; its links are still to be followed."""

    facet: type[Item]
    id: str
    values: dict[str, object]
    evidence: list[Evidence]
    draft: DraftItem | None = None
    """What the model wrote; None: the program found this item by itself."""

    @property
    def at(self) -> tuple[int, ...]:
        """The sentences that the model cited for it."""
        return self.draft.at if self.draft else ()

    @property
    def names(self) -> tuple[str, ...]:
        """The words by which another item may point at this one: its main words, as found."""
        main = self.values.get("name") or self.values.get("surface")
        return (main,) if isinstance(main, str) else ()


def rejected(
    facet: type[Item],
    draft: DraftItem,
    reason: str,
    elsewhere: tuple[int, ...] = (),
    *,
    final: bool = False,
) -> Rejected:
    """The record of an item that is not in the briefing."""
    return Rejected(
        facet=facet.facet,
        place=draft.place,
        reason=reason,
        elsewhere=elsewhere,
        final=final,
        draft=as_json(draft),
    )
