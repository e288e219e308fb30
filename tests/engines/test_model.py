import asyncio
import json
import logging
from pathlib import Path

import pytest

from summarizer import abrief, brief
from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.engines.model import ModelEngine
from summarizer.errors import DraftError, RecordingError, Refused, Truncated, Unreachable
from summarizer.item import Item
from summarizer.recordings import Recording, Shelf
from tests.server import Behaviour, FakeServer, fails, says, sends, sleeps

KEY = "sk-abcdefghijklmnop"
ARTICLE = Article(text="The army said 50 soldiers were killed. {{ 7*7 }} {% if %}")
DRAFT = json.dumps({"figures": [{"surface": "50", "measure": "killed", "at": [1]}]})


def ask(server: FakeServer, shelf: Shelf | None = None, timeout: float = 30) -> Briefing:
    engine = ModelEngine(
        "some-model", base_url=server.url, api_key=KEY, timeout=timeout, shelf=shelf
    )
    return brief(ARTICLE, engine=engine, rounds=0)


def test_a_model_is_asked_once_for_everything(server: FakeServer) -> None:
    briefing = ask(server.answers(says(DRAFT)))
    assert [figure.value for figure in briefing.figures] == [50]
    (request,) = server.requests
    assert request["model"] == "some-model"
    assert [message["role"] for message in request["messages"]] == ["system", "user"]
    assert request["response_format"]["json_schema"]["schema"]["properties"]["figures"]
    assert set(request) == {"model", "messages", "response_format"}
    assert server.keys == [KEY]


def test_what_was_printed_is_what_is_sent(server: FakeServer) -> None:
    """The recording of a pasted reply stands for a request of the client."""
    from summarizer.prompts import compact_json, load_prompt, render
    from summarizer.reading import read

    ask(server.answers(says(DRAFT)))
    (request,) = server.requests
    sent = [message["content"] for message in request["messages"]]
    sent.append(compact_json(request["response_format"]["json_schema"]["schema"]))
    assert "\n\n".join(sent) + "\n" == render(load_prompt(), read(ARTICLE)).as_text()


def test_an_article_is_no_template(server: FakeServer) -> None:
    """Given a context, instructor renders messages as Jinja2; it is given none."""
    ask(server.answers(says(DRAFT)))
    assert "{{ 7*7 }} {% if %}" in server.requests[0]["messages"][1]["content"]


def test_a_bad_answer_is_asked_again_and_its_tokens_counted(server: FakeServer) -> None:
    server.answers(says("not a draft", tokens=(100, 5)), says(DRAFT, tokens=(150, 20)))
    usage = ask(server).usage
    assert usage is not None
    assert (usage.requests, usage.input_tokens, usage.output_tokens) == (2, 250, 25)


def test_tokens_that_a_server_does_not_count_are_not_known(server: FakeServer) -> None:
    usage = ask(server.answers(says(DRAFT, tokens=None))).usage
    assert usage is not None
    assert (usage.requests, usage.input_tokens) == (1, None)


def test_a_bad_item_is_not_asked_again(server: FakeServer) -> None:
    draft = json.dumps({"figures": [{"surface": "60", "at": [1]}, {"at": [1]}]})
    briefing = ask(server.answers(says(draft)))
    assert len(server.requests) == 1
    assert len(briefing.rejected) == 2


def test_a_rate_limit_is_the_clients_to_retry(server: FakeServer) -> None:
    """429 once, then an answer: two requests, and one answer that was paid for."""
    briefing = ask(server.answers(fails(429), says(DRAFT)))
    assert len(server.requests) == 2
    assert briefing.usage is not None
    assert briefing.usage.requests == 1


def test_a_refusal_carries_what_the_model_said(server: FakeServer) -> None:
    server.answers(says(None, refusal="I can't help with that."))
    with pytest.raises(Refused) as caught:
        ask(server)
    assert caught.value.refusal == "I can't help with that."


def test_a_truncated_answer_is_kept_and_not_paid_for_twice(server: FakeServer) -> None:
    server.answers(says('{"figures": [', finish_reason="length"))
    with pytest.raises(Truncated) as caught:
        ask(server)
    assert caught.value.partial == '{"figures": ['
    assert len(server.requests) == 1


def test_three_answers_that_are_no_drafts(server: FakeServer) -> None:
    server.answers(says("a"), says("{}"), says('{"who": ['))
    with pytest.raises(DraftError) as caught:
        ask(server)
    assert caught.value.reply == '{"who": ['
    assert [problem.split(":")[0] for problem in caught.value.problems] == [
        "no JSON object in the reply",
        "none of the lists that were asked for",
        "not JSON",
    ]


def test_a_status_is_an_attribute(server: FakeServer) -> None:
    with pytest.raises(Unreachable) as caught:
        ask(server.answers(fails(400)))
    assert caught.value.status == 400


def test_no_text_of_the_provider_is_shown_or_logged(
    server: FakeServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(Exception, match="401") as caught:
        ask(server.answers(fails(401, f"Incorrect API key provided: {KEY}")))
    assert caught.value.__suppress_context__
    assert KEY not in str(caught.value)
    logged = [r.getMessage() for r in caplog.records if not r.name.startswith("openai")]
    assert not [line for line in logged if KEY in line]


def test_one_pool_serves_many_articles(server: FakeServer) -> None:
    server.answers(says(DRAFT))

    async def many() -> list[Briefing]:
        async with ModelEngine("m", base_url=server.url, api_key=KEY) as engine:
            return await asyncio.gather(
                *(abrief(ARTICLE, engine=engine, rounds=0) for _ in range(8))
            )

    assert [b.figures[0].value for b in asyncio.run(many())] == [50] * 8


class Weapon(Item):
    """Weapons that were used."""

    name: str


def test_a_facet_of_your_own_goes_all_the_way(server: FakeServer) -> None:
    article = Article(text="They used drones.")
    server.answers(says('{"weapon": [{"name": "drones", "at": [1]}]}'))
    engine = ModelEngine("m", base_url=server.url, api_key=KEY)
    briefing = brief(article, engine=engine, facets=[Weapon], rounds=0)
    assert [weapon.name for weapon in briefing.facet(Weapon)] == ["drones"]
    (request,) = server.requests
    assert "- weapon: Weapons that were used." in request["messages"][0]["content"]
    assert "weapon" in request["response_format"]["json_schema"]["schema"]["properties"]


def test_recorded_once_replayed_without_a_server(server: FakeServer, tmp_path: Path) -> None:
    server.answers(says("not a draft"), says(DRAFT, tokens=(150, 20)), fails(500))
    first = ask(server, Shelf(tmp_path, "record", "army"))
    again = ask(server, Shelf(tmp_path, "record", "army"))
    with FakeServer() as gone:
        pass
    replayed = ask(gone, Shelf(tmp_path))
    assert len(server.requests) == 2
    assert replayed.figures == again.figures == first.figures
    assert replayed.usage == again.usage == first.usage
    assert (first.engine.recorded, replayed.engine.model) == (None, "served-model")
    (path,) = tmp_path.iterdir()
    recording = Recording.model_validate_json(path.read_bytes())
    assert (recording.provenance.how, recording.provenance.provider) == ("api", "127.0.0.1")
    assert [r.turn for r in recording.replies] == [1, 2]
    text = path.read_text()
    assert KEY not in text
    assert "chatcmpl-1" not in text


def test_what_was_replayed_only_in_part_was_asked_for(server: FakeServer, tmp_path: Path) -> None:
    server.answers(says("no draft"), fails(400), says(DRAFT))
    with pytest.raises(Unreachable):
        ask(server, Shelf(tmp_path, "record"))
    assert ask(server, Shelf(tmp_path, "record")).engine.recorded is None
    assert ask(server, Shelf(tmp_path)).engine.recorded is not None


def test_rewriting_asks_again(server: FakeServer, tmp_path: Path) -> None:
    server.answers(says(DRAFT), says('{"who": []}'))
    ask(server, Shelf(tmp_path, "record"))
    assert ask(server, Shelf(tmp_path, "rewrite")).figures == ()
    assert ask(server, Shelf(tmp_path)).figures == ()
    assert len(list(tmp_path.iterdir())) == 1


def test_replay_never_asks(server: FakeServer, tmp_path: Path) -> None:
    with pytest.raises(RecordingError, match="no recording of this article"):
        ask(server.answers(says(DRAFT)), Shelf(tmp_path))
    assert server.requests == []


@pytest.mark.parametrize(
    "behaviour",
    [fails(500), fails(401), sends(200, {"choices": []}), sends(200, ["x"])],
    ids=["500", "401", "no choices", "a list"],
)
def test_what_is_no_answer_is_not_recorded(
    server: FakeServer, tmp_path: Path, behaviour: Behaviour
) -> None:
    with pytest.raises(Exception, match="127"):
        ask(server.answers(behaviour), Shelf(tmp_path, "record"))
    assert list(tmp_path.iterdir()) == []


def test_a_refusal_is_recorded_as_it_was(server: FakeServer, tmp_path: Path) -> None:
    server.answers(says(None, refusal="No."))
    with pytest.raises(Refused):
        ask(server, Shelf(tmp_path, "record"))
    with pytest.raises(Refused):
        ask(server, Shelf(tmp_path))
    assert len(server.requests) == 1


def test_an_answer_that_cannot_be_kept_is_an_error(server: FakeServer, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordingError, match="cannot write"):
        ask(server.answers(says(DRAFT)), Shelf(tmp_path / "file" / "x", "record"))


def test_a_timeout_is_retried_by_the_client_and_then_said(server: FakeServer) -> None:
    with pytest.raises(Unreachable, match=r"within 0\.05 s"):
        ask(server.answers(sleeps(0.5)), timeout=0.05)
    assert len(server.requests) == 3


def test_a_server_of_your_own_needs_no_key(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    server.answers(says(DRAFT))
    assert brief(ARTICLE, model="m", rounds=0).figures[0].value == 50
    assert server.keys == ["none"]
