"""How far away a server is, told honestly from its address alone."""

import pytest

from custom_components.healthstead.agents.runtime.address import Where, safe, where


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("http://localhost:8080/v1", Where.HERE),
        ("http://LOCALHOST./v1", Where.HERE),
        ("http://model.localhost", Where.HERE),
        ("http://127.0.0.1:11434/v1", Where.HERE),
        ("http://127.8.9.1", Where.HERE),
        ("http://[::1]:8080", Where.HERE),
        ("http://[::ffff:127.0.0.1]", Where.HERE),
        ("http://192.168.1.20:8080/v1", Where.HOME),
        ("http://10.0.0.1", Where.HOME),
        ("http://[fe80::1]", Where.HOME),
        ("http://[fd00::1]", Where.HOME),
        ("http://ollama:11434/v1", Where.HOME),
        ("http://workstation.local/v1", Where.HOME),
        ("http://box.home.arpa", Where.HOME),
        ("https://api.example.com/v1", Where.OUTSIDE),
        ("https://8.8.8.8/v1", Where.OUTSIDE),
        ("https://[2001:4860::8888]/v1", Where.OUTSIDE),
        ("https://100.100.1.1/v1", Where.OUTSIDE),
        ("http://0.0.0.0:8080", Where.OUTSIDE),
        ("http://2130706433/v1", Where.OUTSIDE),
        ("http://0x7f000001/v1", Where.OUTSIDE),
        ("http://localhost.example.com", Where.OUTSIDE),
        ("http://127.0.0.1.example.com", Where.OUTSIDE),
        ("http://evil.com/localhost", Where.OUTSIDE),
    ],
)
def test_a_place_is_judged_by_the_host_alone(url: str, place: Where) -> None:
    assert where(url) is place


@pytest.mark.parametrize(
    "url",
    [
        "",
        "localhost:8080",
        "ftp://localhost",
        "http://",
        "http://user:secret@localhost/v1",
        "http://localhost@evil.com/v1",
        "http://localhost:0/v1",
        "http://localhost:99999/v1",
        "http://[::1",
        "http://localhost/v1?key=secret",
        "http://localhost/v1#x",
        "http://localhost/\n",
        "http://localhost/" + "x" * 500,
    ],
)
def test_what_is_no_plain_web_address_is_nowhere(url: str) -> None:
    assert where(url) is None
    assert not safe(url)


def test_beyond_the_house_words_travel_encrypted_or_not_at_all() -> None:
    assert safe("https://api.example.com/v1")
    assert not safe("http://api.example.com/v1")
    assert safe("http://192.168.1.20:8080/v1")
    assert safe("http://localhost:8080/v1")
