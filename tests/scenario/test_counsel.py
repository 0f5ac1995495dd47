"""What the checks of language, care and law see in words, and what they leave alone."""

import re

import pytest

from game.rules.content import Domain, RoleName, Service, Text
from game.scenario.case import case_ids, check_case
from game.scenario.checks.law import DOORS, kind_of
from game.scenario.readability import flesch_douma, sentences, syllables, words
from tests.scenario.problems_page import BAD, WHOLE

TEXT = WHOLE.read_text(encoding="utf-8")
NEIGHBOUR = "text: {nl: Zij wil wel helpen., en: She would like to help.}"


@pytest.fixture
def said(tmp_path):
    """Let the neighbour's card say something, in Dutch and perhaps in English, and give the codes about it."""

    def codes(nl: str, en: str = "She would like to help.", **changed: str) -> list[str]:
        text = TEXT.replace(NEIGHBOUR, f'text: {{nl: "{nl}", en: "{en}"}}')
        for old, new in changed.items():
            text = re.sub(rf"(?m)^{old}: .*$", f"{old}: {new}", text)
        file = tmp_path / "case.yaml"
        file.write_text(text, encoding="utf-8")
        return [problem.code for problem in check_case(file, BAD / "services.yaml")[1]]

    return codes


# --- how hard a text reads ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "count"),
    [("kat", 1), ("moeder", 2), ("wachtlijst", 2), ("gemeente", 3), ("koffie", 2), ("school", 1)],
)
def test_syllables_are_those_of_the_dictionary(word, count):
    assert syllables(word) == count


def test_the_formula_is_that_of_douma():
    text = "De kat zit op de mat. De hond eet brood."
    assert len(words(text)) == 10
    assert len(sentences(text)) == 2
    assert flesch_douma(text) == pytest.approx(206.84 - 0.77 * 100 - 0.93 * 5)


def test_no_words_is_easy_and_not_a_crash():
    assert flesch_douma("") == pytest.approx(206.84)
    assert flesch_douma("…!") == pytest.approx(206.84)


def test_easy_words_read_easier_than_office_words():
    easy = "Mama werkt tot laat. Noor wacht op haar en eet brood. Dan gaat het licht aan."
    hard = (
        "Ouderbetrokkenheid impliceert verantwoordelijkheid voor ondersteuningsbehoeften binnen samenwerkingsverbanden."
    )
    assert flesch_douma(easy) > 90
    assert flesch_douma(hard) < 0


@pytest.mark.parametrize("text", ["Wie? Zij. ‘Nee!’ zei ze.", "Een… twee. Drie! Vier?"])
def test_sentences_end_where_a_reader_breathes(text):
    assert len(sentences(text)) == 3


# --- abbreviations --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["De ib'er belt.", "Er komt een TLV.", "Vraag het de ggz.", "Het OPP is af."])
def test_an_abbreviation_must_be_explained(said, text):
    assert said(text) == ["S403"]


@pytest.mark.parametrize(
    "text",
    [
        "De ib'er (intern begeleider) belt.",
        "De intern begeleider (ib'er) belt.",
        "KOPP betekent: kinderen van zieke ouders.",
        "Ze kijkt tv en stuurt een SMS.",
        "Het OPP is af (het plan van school).",
    ],
)
def test_an_explained_or_ordinary_one_is_fine(said, text):
    assert said(text) == []


def test_one_that_was_explained_before_need_not_be_explained_again(said):
    summary = '{nl: "Een TLV (toelating) laat op zich wachten.", en: "An admission is slow."}'
    assert said("De TLV is er nog niet.", summary=summary) == []


# --- blame and labels -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nl", "en", "code"),
    [
        ("Het is haar schuld.", "So they say.", "S500"),
        ("Zij had moeten bellen.", "So they say.", "S500"),
        ("Een slechte moeder.", "So they say.", "S500"),
        ("Ze werkt niet mee.", "So they say.", "S500"),
        ("Zeggen ze.", "She should have known.", "S500"),
        ("Zeggen ze.", "It is her own fault.", "S500"),
        ("Zeggen ze.", "The family does not cooperate.", "S500"),
        ("Een probleemgezin.", "So they say.", "S501"),
        ("Zeggen ze.", "A problem family.", "S501"),
        ("Een lastige moeder.", "So they say.", "S501"),
        ("Zeggen ze.", "A pushy parent.", "S501"),
        ("Een moeilijk kind.", "So they say.", "S506"),
        ("Hij is een ADHD'er.", "So they say.", "S506"),
    ],
)
def test_blame_and_labels_are_seen(said, nl, en, code):
    assert said(nl, en) == [code]


@pytest.mark.parametrize(
    ("nl", "en"),
    [
        ("Dit is geen probleemgezin.", "This is not a problem family."),
        ("Ik had moeten bellen.", "I should have called."),
        ("Het is niemands schuld.", "It is nobody's fault."),
        ("Een moeilijke week.", "A difficult week."),
        ("Zij is een goede moeder.", "She is a good mother."),
    ],
)
def test_what_blames_nobody_is_left_alone(said, nl, en):
    assert said(nl, en) == []


def test_what_the_parent_fears_of_itself_is_the_parents_own(tmp_path):
    file = tmp_path / "case.yaml"
    file.write_text(TEXT.replace("private: {nl: Bang.,", "private: {nl: Een slechte moeder.,", 1), encoding="utf-8")
    assert check_case(file, BAD / "services.yaml")[1] == []


# --- names and addresses --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "nl", ["Zij heet Anna de Vries.", "Vraag het Fatima El Idrissi.", "Rosa Bakker wil helpen.", "Ook Jan Smit hielp."]
)
def test_a_first_and_last_name_is_seen(said, nl):
    assert said(nl) == ["S504"]


@pytest.mark.parametrize(
    "nl",
    ["Zij woont in Den Haag.", "Morgen Rosa bellen.", "Juf Ans helpt.", "Bij Veilig Thuis.", "‘Dag Mini,’ zegt ze."],
)
def test_places_titles_and_beginnings_of_sentences_are_no_names(said, nl):
    assert said(nl) == []


@pytest.mark.parametrize(
    "nl",
    [
        "Bel 06-12345678.",
        "Bel 070 123 45 67.",
        "Mail zij@school.nl.",
        "Kijk op www.hulp.nl.",
        "Dorpsstraat 12, ga maar.",
        "Zij woont op 2513 AB.",
    ],
)
def test_what_may_be_somebodys_is_seen(said, nl):
    assert said(nl) == ["S505"]


@pytest.mark.parametrize(
    "nl", ["Bel 112.", "Bel Veilig Thuis: 0800-2000.", "In groep 6 zitten 29 kinderen.", "Om 10.30 uur."]
)
def test_public_lines_and_plain_numbers_are_fine(said, nl):
    assert said(nl) == []


# --- endings and hard subjects --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ending", "codes"),
    [
        ("De muur bleef, omdat Rosa niet belde.", ["S502"]),
        ("De regel bleef. Moeder vergat het loket.", ["S502"]),
        ("De regel bleef. Joost luisterde niet.", ["S502"]),
        ("De wachtlijst was lang. Rosa slaapt slecht.", []),
        ("Niemand wist van het potje.", []),
        ("Mini is weer moe.", ["S503"]),
    ],
)
def test_a_bad_ending_shows_a_wall_and_no_culprit(tmp_path, ending, codes):
    file = tmp_path / "case.yaml"
    changed = TEXT.replace(
        "text: {nl: De muur bleef., en: The wall stayed.}", f'text: {{nl: "{ending}", en: "So it was."}}'
    )
    file.write_text(changed, encoding="utf-8")
    assert [problem.code for problem in check_case(file, BAD / "services.yaml")[1]] == codes


@pytest.mark.parametrize(("always", "codes"), [("De muur bleef.", []), ("Mini is moe.", ["S503"])])
def test_a_variant_of_the_worst_ending_may_be_about_what_went_well(tmp_path, always, codes):
    lowest = "  - {id: low, at_least: 0, title: {nl: Laag, en: Low}, text: {nl: De muur bleef., en: The wall stayed.}}"
    variant = lowest.replace("id: low", "id: eased, when: {strain_until: 3}").replace("De muur bleef.", "Mini slaapt.")
    assert lowest in TEXT
    file = tmp_path / "case.yaml"
    file.write_text(TEXT.replace(lowest, f"{variant}\n{lowest.replace('De muur bleef.', always)}"), encoding="utf-8")
    assert [problem.code for problem in check_case(file, BAD / "services.yaml")[1]] == codes


def test_a_good_ending_may_say_who_did_what(tmp_path):
    file = tmp_path / "case.yaml"
    file.write_text(TEXT.replace("text: {nl: Licht.,", "text: {nl: Rosa wilde niet weg.,"), encoding="utf-8")
    assert check_case(file, BAD / "services.yaml")[1] == []


@pytest.mark.parametrize("nl", ["Er was geweld.", "Hij is verslaafd.", "Zij zijn gevlucht."])
def test_a_hard_subject_is_announced(said, nl):
    assert said(nl) == ["S507"]


# --- doors ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "name", "code"),
    [
        ("youth-mental-health", "Hulp", "S300"),
        ("x", "Jeugd-ggz in de wijk", "S300"),
        ("x", "Onderzoek naar autisme", "S300"),
        ("x", "Schuldhulpverlening", "S301"),
        ("gp", "Dokter", "S302"),
        ("x", "TLV aanvragen", "S303"),
        ("x", "Veilig Thuis", "S304"),
        ("x", "Jeugdbeschermer", "S305"),
        ("x", "Jeugdfonds Sport & Cultuur", "S306"),
        ("x", "Bijzondere bijstand", "S307"),
        ("x", "Onderwijsconsulent", "S308"),
        ("x", "Buurtgezin", None),
        ("x", "Jeugdarts", None),
    ],
)
def test_a_door_is_known_by_its_id_or_its_dutch_name(id_, name, code):
    nothing = Text("x", "x")
    service = Service(id_, Text(name, "x"), nothing, Domain.HEALTH, (RoleName.PARENT,), nothing)
    door = kind_of(service)
    assert (door.code if door else None) == code


def test_no_door_is_open_to_all_and_only_the_report_to_none():
    assert [door.code for door in DOORS if not door.openers] == ["S304"]
    assert all(len(door.openers) < 4 for door in DOORS)


# --- the library ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", case_ids())
def test_every_case_of_the_game_passes_the_strict_check(name):
    assert [str(problem) for problem in check_case(name)[1] if problem.severity != "note"] == []
