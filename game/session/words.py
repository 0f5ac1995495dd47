"""What the things in a stored session are called, for the sentences about what is wrong with one."""

from collections.abc import Mapping

from game.rules.content import Text

A_NAME = Text(nl="een naam", en="a name")
A_ROLE = Text(nl="een rol", en="a role")
A_LIST = Text(nl="een lijst", en="a list")
A_TEXT = Text(nl="een tekst", en="a text")
A_NUMBER = Text(nl="een heel getal", en="a whole number")
A_RECORD = Text(nl="een object met velden", en="an object with fields")
YES_OR_NO = Text(nl="true of false", en="true or false")
SETTINGS = Text(nl="een lijst instellingen", en="a list of settings")

CALLED: Mapping[str, Text] = {
    "card": Text(nl="kaart", en="card"),
    "need": Text(nl="behoefte", en="need"),
    "goal": Text(nl="doel", en="goal"),
    "service": Text(nl="voorziening", en="service"),
    "wall": Text(nl="muur", en="wall"),
    "lever": Text(nl="hefboom", en="lever"),
    "effort": Text(nl="eigen inzet", en="effort"),
    "moment": Text(nl="moment", en="moment"),
    "option": Text(nl="keuze", en="option"),
    "line": Text(nl="zin van het kind", en="line of the child"),
    "ending": Text(nl="einde", en="ending"),
    "decision": Text(nl="besluit van de meldcode", en="decision of the reporting code"),
    "step": Text(nl="stap van de meldcode", en="step of the reporting code"),
    "domain": Text(nl="domein", en="domain"),
    "role": Text(nl="rol", en="role"),
}
