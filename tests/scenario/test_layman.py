"""What an author hears who never saw YAML: in her own words, at the right line, and once."""

import json
import re
import shutil

import pytest

from game.rules.content import LANGS
from game.scenario import source
from game.scenario.case import check_case
from game.scenario.checks.unfinished import EXAMPLE
from game.scenario.problem import MOST_LINES
from tests.scenario.conftest import SERVICES, check_text, line_of
from tests.scenario.problems_page import BAD, WHOLE

TEXT = WHOLE.read_text(encoding="utf-8")
NEIGHBOUR = "text: {nl: Zij wil wel helpen., en: She would like to help.}"


@pytest.fixture
def changed(tmp_path):
    """Change words in the small whole case, and give what the check says."""

    def change(*pairs):
        text = TEXT
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new, 1)
        file = tmp_path / "case.yaml"
        file.write_text(text, encoding="utf-8")
        return check_case(file, BAD / "services.yaml")[1]

    return change


def codes(problems):
    return [problem.code for problem in problems]


# --- a file that is no YAML -----------------------------------------------------------------------------------------

STUCK = {
    "a tab": ("a:\n\tb: 1\n", (2, 1), "Hier staat een tab", "Vervang die door spaties"),
    "a tab after spaces": ("a:\n  b: 1\n  \tc: 2\n", (3, 3), "Hier staat een tab", "spaties"),
    "less indented": ("c:\n  - id: a\n    b: 1\n   d: 2\n", (4, 4), "springt minder ver in dan de regel erboven", "3"),
    "further indented": ("a: 1\n  b: 2\n", (2, 3), "springt verder in dan de regel erboven", "precies onder elkaar"),
    "further than a dash": ("c:\n  - id: a\n      b: 2\n", (3, 7), "spaties hier: 6, daar: 4", "streepje"),
    "no dash": ("c:\n  - a\n  b: 2\n", (3, 3), "begint niet met een streepje", "Zet er '- ' voor"),
    "a list between keys": ("a: 1\n- b\n", (2, 1), "begint een lijst", "onder elkaar"),
    "no colon": ("a: 1\nb 2\nc: 3\n", (2, 1), "ontbreekt de dubbele punt", "een dubbele punt en een spatie"),
    "no colon inside": ("a:\n  b 2\n  c: 3\n", (2, 3), "ontbreekt de dubbele punt", "spatie"),
    "a colon in a text": ("a: Let op: dit\n", (1, 10), "een dubbele punt in een tekst", "tussen aanhalingstekens"),
    "a colon between braces": ("a: {nl: Let op: dit, en: x}\n", (1, 15), "een dubbele punt", "aanhalingstekens"),
    "an open quote": ('a: "b\nc: 1\nd: 2\n', (1, 4), "niet afgesloten met een aanhalingsteken", "achter de tekst"),
    "an open brace": ("a: {b: 1\nc: 2\n", (2, 2), "die op regel 1 begint, is nog niet gesloten", "Sluit"),
    "a comma too few": ("a: {nl: x, en: [y}\n", (1, 18), "hoort een komma", "Sluit de accolade"),
    "a quote inside quotes": ("a: 'it's'\n", (1, 8), "na een afgesloten tekst staat nog iets", "eromheen"),
    "an @": ("a: @x\n", (1, 4), "kan hier niet vooraan staan", "aanhalingstekens"),
    "a backslash": ('a: "\\d"\n', None, "een \\ in een tekst", "enkele aanhalingstekens"),
    "a bar": ("a: | x\n  b\n", None, "achter het teken", "regel eronder"),
    "a strange version": ("%YAML 9.9\n---\na: 1\n", (1, 1), "%YAML", "Haal die regel weg"),
    "an unseen character": ("a: 1\nb: c\x07\n", (2, 5), "onzichtbaar teken", "Typ de regel opnieuw"),
    "a curly quote": ("a: “Let op: ja”\n", (1, 4), "krul-aanhalingsteken (“)", 'het rechte teken (")'),
    "a curly quote between braces": ("a: {nl: “Let op: ja, nee.”, en: x}\n", (1, 9), "krul", "Word"),
    "a text closed with a curl": ('a: "Let op: ja”\nb: 2\n', (1, 15), "krul-aanhalingsteken (”)", "rechte"),
}


@pytest.mark.parametrize("name", STUCK)
@pytest.mark.parametrize("loader", ["C", "pure"])
def test_where_reading_gets_stuck_a_layman_hears_what_to_do(name, loader, tmp_path, monkeypatch):
    if loader == "pure":
        monkeypatch.setattr(source, "LOADER", source._PlainReader)
    text, place, what, mend = STUCK[name]
    (problem,) = check_text(tmp_path, text)
    assert problem.code == "S004"
    assert what.lower() in problem.what("nl").lower()
    assert mend in problem.sentence("nl")
    assert place is None or (problem.line, problem.column) == place
    english = re.compile(r"\b(expected|found character|mapping|scalar|indicator|token|block end)\b")
    assert not english.search(problem.sentence("nl") + problem.sentence("en"))


@pytest.mark.parametrize("nl", ["“Mini is moe”", "‘Mini is moe’", "„Mini is moe”", "“Mini is moe"])
def test_curly_quotes_that_pass_silently_are_seen(nl, changed):
    (problem,) = changed(("title: {nl: Mini is moe,", f"title: {{nl: {nl},"))
    assert (problem.code, problem.line, problem.column) == ("S032", 5, 13)
    assert '(")' in problem.mend("nl")


@pytest.mark.parametrize("nl", ['"“Mini is moe”"', "‘Mini’ is moe", "“Mini” en “moe”", "Mini is “moe”"])
def test_curly_quotes_inside_a_text_are_fine(nl, changed):
    assert changed(("title: {nl: Mini is moe,", f"title: {{nl: {nl},")) == []


def test_a_curly_quote_hides_no_error_at_the_same_place(changed):
    assert sorted(codes(changed(("minutes: 10", "minutes: “10”")))) == ["S022", "S032"]
    assert sorted(codes(changed(("- id: night", "- id: “night”")))) == ["S027", "S032"]


# --- a value that does not belong here ------------------------------------------------------------------------------

INSTEAD = {
    ("months_ago: 2", "months_ago: 1,5"): "Schrijf een punt: 1.5",
    ("months_ago: 2", "months_ago: 2024-03-01"): "'months_ago: 3'",
    ("months_ago: 2", "months_ago: maart 2024"): "'months_ago: 1.5'",
    ("months_ago: 2", "months_ago: 3 maanden"): "Schrijf alleen het getal: 3",
    ("rounds: 4", "rounds: vier"): "Schrijf: 4",
    ("minutes: 10", "minutes: 10,5"): "een geheel getal: 10 of 11",
    ("minutes: 10", "minutes: 10.5"): "een geheel getal: 10 of 11",
    ("minutes: 10", 'minutes: "10"'): "zonder aanhalingstekens: 10",
    ("minutes: 10", "minutes: even"): "hoe lang spelen duurt",
    ("age: 8", "age: 8 jaar"): "Schrijf alleen het getal: 8",
    ("family: true", "family: ja"): "Schrijf: true",
    ("family: true", "family: nee"): "Schrijf: false",
    ("title: {nl: Moe, en: Tired}", "title: Moe"): 'Schrijf: {nl: "Moe", en: "…"}',
    ("keys: [room]", "keys: room"): "Schrijf: [room]",
}


@pytest.mark.parametrize("change", INSTEAD, ids=lambda change: change[1])
def test_it_is_said_what_to_write_instead(change, changed):
    (problem,) = changed(change)
    assert problem.code == "S022"
    assert INSTEAD[change] in problem.mend("nl")
    assert problem.mend("nl") != problem.mend("en")


@pytest.mark.parametrize(
    ("change", "meant"),
    [
        (("owner: teacher", "owner: leerkracht"), "teacher"),
        (("owner: parent", "owner: Ouder"), "parent"),
        (("owner: youth-worker", "owner: jeugdhulp"), "youth-worker"),
        (("owner: policymaker", "owner: beleid"), "policymaker"),
        (("owner: child", "owner: kind"), "child"),
        (("trust: {teacher: 2", "trust: {leerkracht: 2"), "teacher"),
        (("temperament: cautious", "temperament: voorzichtig"), "cautious"),
        (("    kind: wish", "    kind: wens"), "wish"),
    ],
)
def test_a_dutch_word_is_understood(change, meant, changed):
    (problem,) = changed(change)
    assert (problem.code, problem.nearest) == ("S023", meant)


def test_a_dutch_key_is_understood(changed):
    (problem,) = changed(("rounds: 4", "rondes: 4"))
    assert (problem.code, problem.nearest) == ("S020", "rounds")


def test_nobody_is_told_what_to_do(changed):
    (problem,) = changed(("owner: teacher", "owner: niemand"))
    assert "Niemand kan hier niet. Kies uit: parent" in problem.mend("nl")


def test_words_that_may_stand_somewhere_are_named_in_one_list(broken, changed):
    (problem,) = changed(("owner: teacher", "owner: 3"))
    assert "één van deze woorden: parent, teacher, youth-worker, policymaker, child." in problem.what("nl")
    (problem,) = broken(("    owner: parent\n", ""))
    assert problem.mend("nl").count("één van") == 1
    assert " child." in problem.mend("nl")


# --- names ----------------------------------------------------------------------------------------------------------


def test_a_renamed_id_is_one_problem_with_all_its_lines(changed):
    (problem,) = changed(("- id: night", "- id: nacht"))
    lines = [n for n, line in enumerate(TEXT.splitlines(), 1) if re.search(r"(?<!id: )\bnight\b", line)]
    assert (problem.code, problem.line, problem.nearest) == ("S041", lines[0], "nacht")
    assert len(lines) > 4
    assert f"Het gaat om {len(lines)} regels: {', '.join(map(str, lines))}." in problem.what("nl")
    assert f"It is about {len(lines)} lines: " in problem.what("en")
    plain = json.loads(json.dumps(problem.to_plain()))
    assert sorted({plain["line"], *(place["line"] for place in plain["also"])}) == lines
    assert all(place["column"] >= 1 for place in plain["also"])


def test_only_so_many_lines_are_named_and_the_rest_counted(broken):
    problem = next(p for p in broken(("  - id: evenings\n", "  - id: avonden\n")) if p.code == "S041")
    told = re.search(r"regels: ([\d, ]+?)(?: en nog (\d+))?\.", problem.what("nl"))
    assert told is not None
    named = told[1].split(", ")
    assert len(named) == min(MOST_LINES, len({problem.line, *(line for line, _ in problem.also)}))
    assert len(named) + int(told[2] or 0) == len({problem.line, *(line for line, _ in problem.also)})


@pytest.mark.parametrize(
    ("id_", "code"), [("De Nacht", "S027"), ("tired", "S040"), ("[a, b]", "S022"), ("{nl: a, en: b}", "S022")]
)
def test_a_bad_id_drags_nothing_along(id_, code, changed):
    (problem,) = changed(("- id: night", f"- id: {id_}"))
    assert problem.code == code
    assert problem.nearest == (None if code == "S022" else "night")


def test_a_missing_id_drags_nothing_along(changed):
    assert codes(changed(("- id: night\n    owner: parent", "- owner: parent"))) == ["S021"]


def test_beside_a_bad_id_another_unknown_name_is_still_told(changed):
    problems = changed(("- id: night", "- id: De Nacht"), ("cards: [night, wish]", "cards: [night, wisch]"))
    assert codes(problems) == ["S027", "S041"]
    assert "'wisch'" in problems[1].what("nl")


def test_a_length_that_cannot_be_read_says_nothing_of_conditions(changed):
    assert codes(changed(("rounds: 4", "rounds: vier"))) == ["S022"]
    assert codes(changed(("rounds: 4", "rounds: 1"))) == ["S030"]


def test_a_service_that_is_not_there_names_the_file_the_nearest_and_what_replaces_what(changed):
    problem = next(p for p in changed(("service: breakfast", "service: brekfast")) if p.code == "S042")
    assert str(BAD / "services.yaml") in problem.what("nl")
    assert problem.nearest == "breakfast"
    assert "breakfast" in problem.mend("nl")
    assert "helemaal in de plaats van dat van het spel" in problem.mend("nl")


def test_with_the_services_of_the_game_nothing_is_replaced(tmp_path):
    file = tmp_path / "case.yaml"
    file.write_text(EXAMPLE.read_text(encoding="utf-8").replace("calm-start", "calm-strat"), encoding="utf-8")
    problem = next(p for p in check_case(file)[1] if p.code == "S042")
    assert problem.nearest == "calm-start"
    assert "plaats van" not in problem.mend("nl")


# --- another child, another story -----------------------------------------------------------------------------------


def test_a_child_of_another_name_than_the_texts_is_seen_at_every_line(broken):
    (problem,) = broken(("  name: Kim\n", "  name: Yara\n"))
    assert problem.code == "S046"
    assert "Het kind heet 'Yara', maar in" in problem.what("nl")
    assert "'Kim'" in problem.what("nl")
    assert problem.line == line_of("title: {nl: Kim wacht")
    assert len(problem.also) > 20


def test_the_texts_of_the_example_are_no_case_in_order(tmp_path):
    text = EXAMPLE.read_text(encoding="utf-8").replace("{id}", "case")
    (problem,) = _checked_with_the_services_of_the_game(tmp_path, text)
    assert (problem.code, problem.severity) == ("S408", "note")
    counts = re.findall(r"\d+", problem.what("nl"))
    assert counts[0] == counts[1]


def test_who_renames_the_child_of_the_example_hears_where_the_old_name_stands(tmp_path):
    text = EXAMPLE.read_text(encoding="utf-8").replace("{id}", "case").replace("  name: Milo\n", "  name: Yara\n")
    problem, note = _checked_with_the_services_of_the_game(tmp_path, text)
    assert (problem.code, note.code) == ("S046", "S408")
    assert "'Milo'" in problem.what("nl")


def test_one_sentence_that_happens_to_be_the_same_is_no_copy(changed):
    same = '{nl: "Amina loopt veel en kent elke portiek.", en: "Amina walks a lot and knows every doorway."}'
    assert changed(("{nl: Werkt in de wijk., en: Works in the district.}", same)) == []


def _checked_with_the_services_of_the_game(folder, text):
    file = folder / "case.yaml"
    file.write_text(text, encoding="utf-8")
    return check_case(file)[1]


# --- care -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nl", "en"),
    [
        ("Ze zegt: ik wil dood.", "She says it."),
        ("Hij wil niet meer leven.", "He says it."),
        ("Zij wil er niet meer zijn.", "She says it."),
        ("Ze snijdt zichzelf.", "She says it."),
        ("Ze snijdt in haar arm.", "She says it."),
        ("Er ging een naaktfoto rond.", "It went round."),
        ("Hij wordt gepest.", "He says it."),
        ("Het pesten stopt niet.", "It does not stop."),
        ("Zij zegt het.", "She wants to die."),
        ("Zij zegt het.", "He does not want to live any more."),
        ("Zij zegt het.", "She cuts herself."),
        ("Het ging rond.", "A nude photo went round."),
        ("Zij zegt het.", "He is bullied."),
    ],
)
def test_the_gravest_words_ask_for_a_content_note_and_are_pointed_at(nl, en, changed):
    (problem,) = changed((NEIGHBOUR, f'text: {{nl: "{nl}", en: "{en}"}}'))
    assert (problem.code, problem.line) == ("S507", TEXT[: TEXT.index(NEIGHBOUR)].count("\n") + 1)
    note = TEXT[: TEXT.index("content_note:")].count("\n") + 1
    assert f"(regel {note})" in problem.mend("nl")


@pytest.mark.parametrize(
    "nl", ["Er is geen geweld.", "Zij wil niet dood.", "Zij heeft de pest in.", "Ze snijdt brood."]
)
def test_what_is_denied_or_ordinary_asks_for_nothing(nl, changed):
    assert changed((NEIGHBOUR, f'text: {{nl: "{nl}", en: "She would."}}')) == []


def test_a_note_must_announce_it_in_both_languages_and_not_deny_it(changed):
    said = (NEIGHBOUR, 'text: {nl: "Hij wordt gepest.", en: "He is bullied."}')
    note = "content_note: {nl: Gaat over alleen zijn en over rouw., en: About being alone and about grief.}"
    both = "content_note: {nl: Gaat over pesten en over rouw., en: About bullying and about grief.}"
    only = "content_note: {nl: Gaat over pesten en over rouw., en: About being alone and about grief.}"
    denied = "content_note: {nl: Over rouw. Geen pesten., en: About grief. No bullying.}"
    assert changed(said, (note, both)) == []
    assert codes(changed(said, (note, only))) == ["S507"]
    assert codes(changed(said, (note, denied))) == ["S507"]


@pytest.mark.parametrize("nl", ["Sanne de Vries belt.", "‘Yara Bouzidi kwam niet.’", "Dat zegt Emma Jansen."])
def test_a_full_name_is_seen_at_the_beginning_too(nl, changed):
    assert codes(changed((NEIGHBOUR, f'text: {{nl: "{nl}", en: "They phone."}}'))) == ["S504"]


def test_a_full_name_of_the_child_is_seen_once(changed):
    (problem,) = changed(("  name: Mini\n", "  name: Mini Bouzidi\n"))
    assert (problem.code, problem.line) == ("S504", TEXT[: TEXT.index("  name: Mini")].count("\n") + 1)


@pytest.mark.parametrize(
    "nl", ["Zij gaat naar basisschool De Regenboog.", "Op De Regenboog is het druk.", "Bij Het Palet."]
)
def test_the_name_of_a_school_is_no_person(nl, changed):
    assert changed((NEIGHBOUR, f'text: {{nl: "{nl}", en: "At school."}}')) == []


NIGHT = "text: {nl: Mini is alleen thuis., en: Mini is home alone.}"


@pytest.mark.parametrize(
    ("old", "nl", "found"),
    [
        (NIGHT, "Ik ben een slechte moeder.", ["S500"]),
        (NIGHT, "Zij noemt mij ‘een slechte moeder’.", []),
        ("text: {nl: Om Mini., en: For Mini.}", "Dat ik een slechte moeder ben.", []),
        ("about: {nl: Moeder van Mini., en: Mother of Mini.}", "Een slechte moeder.", ["S500"]),
        ("private: {nl: Bang., en: Afraid.}", "Ben ik een slechte moeder?", []),
        (NIGHT, "Wij zijn een probleemgezin.", ["S501"]),
    ],
)
def test_a_judgement_on_the_parents_own_card_is_seen_unless_quoted_or_feared(old, nl, found, changed):
    assert codes(changed((old, f'{old.split(":")[0]}: {{nl: "{nl}", en: "She says so."}}'))) == found


def test_what_is_just_not_plain_is_not_rounded_to_plain(changed):
    problem = next(p for p in check_case(BAD / "S402-hard-dutch.yaml")[1] if p.code == "S402")
    assert re.search(r"-?\d+,\d volgens Flesch-Douma; vanaf 60", problem.what("nl"))
    assert re.search(r"-?\d+\.\d by Flesch-Douma; from 60", problem.what("en"))


# --- a file of the wrong name ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["scenario.yaml.txt", "scenario.yml", "scenario.txt", "scenario.yaml.docx"])
def test_a_file_of_almost_the_right_name_is_named(name, home):
    folder = home / "cases" / "kim"
    folder.mkdir(parents=True)
    shutil.copy(WHOLE, folder / name)
    for asked in (folder, "kim"):
        _, (problem,) = check_case(asked, SERVICES)
        assert problem.code == "S001"
        assert f"'{name}'" in problem.mend("nl")
        assert "'scenario.yaml'" in problem.mend("nl")
    assert ("Verkenner" in problem.mend("nl")) == name.endswith(".txt")


def test_a_case_that_is_there_goes_before_a_file_of_almost_its_name(home):
    folder = home / "cases" / "noor"
    folder.mkdir(parents=True)
    (folder / "scenario.yaml.txt").write_text("format: 1")
    assert check_case("noor")[0] is not None


@pytest.mark.parametrize("lang", LANGS)
def test_a_file_that_is_not_there_is_told_in_the_language_of_the_reader(lang, tmp_path):
    _, (problem,) = check_case(tmp_path)
    assert {"nl": "het is er niet", "en": "it is not there"}[lang] in problem.what(lang)
