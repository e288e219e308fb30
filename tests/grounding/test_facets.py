from typing import Annotated, Literal

import pytest

from summarizer.briefing import briefing_type
from summarizer.item import Item, Link
from tests.grounding.drafts import TEXT, ground_reply


class Weapon(Item):
    """Weapons and ammunition that were used or lost."""

    name: str
    state: Literal["used", "lost"] | None = None


def test_a_facet_is_one_class() -> None:
    briefing = ground_reply(
        TEXT,
        Weapon,
        weapon=[{"name": "tanks", "state": "lost", "at": 1}, {"name": "guns", "at": 1}],
    )
    (weapon,) = briefing.facet(Weapon)
    assert (weapon.id, weapon.name, weapon.state) == ("weapon1", "tanks", "lost")
    assert [r.facet for r in briefing.rejected] == ["weapon"]
    again = briefing_type((Weapon,)).model_validate_json(briefing.model_dump_json())
    assert again == briefing


def test_an_item_without_evidence_is_no_item() -> None:
    class Ship(Item):
        """Ships."""

        name: str | None = None
        state: Literal["sunk"] | None = None

    briefing = ground_reply(TEXT, Ship, ship=[{"name": "Titanic", "state": "sunk", "at": 1}])
    assert briefing.facet(Ship) == ()
    assert "none of its words" in briefing.rejected[0].reason
    assert briefing.findings == ()


def test_a_facet_may_require_a_link() -> None:
    class Order(Item):
        """Orders."""

        name: str
        by: Annotated[str, Link("sources")]

    briefing = ground_reply(
        TEXT,
        Order,
        sources=[{"id": "s", "name": "Ana Sola", "at": 2}],
        order=[{"name": "toll", "by": "s", "at": 2}, {"name": "toll", "by": "x", "at": 2}],
    )
    assert [order.by for order in briefing.facet(Order)] == ["s1"]
    assert "'x' is no item" in briefing.rejected[0].reason


def test_what_needs_a_rejected_item_is_rejected_too() -> None:
    class Claim(Item):
        """Claims."""

        names_itself = True
        name: str
        by: Annotated[str, Link("sources")]

    class Echo(Item):
        """Echoes of claims."""

        name: str
        of: Annotated[str, Link("claim")]

    for facets in ((Claim, Echo), (Echo, Claim)):
        briefing = ground_reply(
            TEXT,
            *facets,
            claim=[{"id": "c", "name": "toll", "by": "x", "at": 2}],
            echo=[{"name": "toll", "of": "c", "at": 2}],
        )
        assert briefing.facet(Claim) == ()
        assert briefing.facet(Echo) == ()
        assert len(briefing.rejected) == 2


def test_a_facet_may_not_require_itself() -> None:
    class Step(Item):
        """Steps."""

        name: str
        after: Annotated[str, Link("step")]

    with pytest.raises(TypeError, match="needs a default"):
        ground_reply(TEXT, Step, step=[{"name": "toll", "after": "x", "at": 2}])


def test_two_facets_may_not_share_their_ids() -> None:
    class Gun(Item):
        """Guns."""

        prefix = "s"
        name: str

    with pytest.raises(ValueError, match="begin with 's'"):
        briefing_type((Gun,))


def test_a_facet_may_have_a_field_called_value() -> None:
    class Price(Item):
        """Prices."""

        value: str

    briefing = ground_reply(TEXT, Price, price=[{"value": "980", "at": 2}])
    assert [price.value for price in briefing.facet(Price)] == ["980"]


def test_a_facet_may_not_take_the_name_of_another() -> None:
    class Headline(Item):
        """Not this."""

        name: str

    with pytest.raises(ValueError, match="called 'headline'"):
        briefing_type((Headline,))
