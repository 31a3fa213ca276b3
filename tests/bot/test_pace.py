"""Telegram's limits are kept, and nobody waits longer than they ask for."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.sending.pace import FORGET_ABOVE, Pace

GROUP, PERSON = -100, 100


def times(pace: Pace, chats: list[int], *, broadcast: bool = False) -> list[float]:
    """When each of these messages goes, each as soon as it may."""
    now, went = 0.0, []
    for chat in chats:
        while (wait := _wait(pace, chat, now, broadcast)) > 0:
            now += wait
        pace.take(chat, now, broadcast=broadcast)
        went.append(now)
    return went


def _wait(pace: Pace, chat: int, now: float, broadcast: bool) -> float:
    overall = max(pace.wait(now), 0 if not broadcast or pace.broadcast_room(now) else 0.001)
    return max(overall, pace.resting(now).get(chat, 0.0))


def most_within(went: list[float], seconds: float) -> int:
    return max(sum(start <= at < start + seconds for at in went) for start in went)


def test_a_person_gets_five_at_once_and_then_one_a_second() -> None:
    went = times(Pace(1000), [PERSON] * 8)

    assert [round(at, 1) for at in went[:5]] == [0.0] * 5
    assert [round(later - one, 1) for one, later in pairwise(went[4:])] == [1.0] * 3


def test_a_group_never_gets_more_than_twenty_a_minute() -> None:
    went = times(Pace(30), [GROUP] * 60)

    assert most_within(went, 60) <= 20
    assert went[-1] < 4 * 60


def test_the_overall_rate_is_kept_and_used() -> None:
    went = times(Pace(30), list(range(1, 301)))

    assert most_within(went, 0.999) <= 30
    assert 9 <= went[-1] < 9.1


def test_after_a_pause_a_second_of_messages_goes_at_once() -> None:
    pace = Pace(30)

    assert times(pace, list(range(1, 31)))[-1] == 0.0
    assert pace.wait(0.4) == 0.6


def test_a_slow_rate_is_kept() -> None:
    went = times(Pace(0.5), [1, 2, 3])

    assert [round(at) for at in went] == [0, 2, 4]


def test_broadcasts_leave_room_for_answers() -> None:
    assert most_within(times(Pace(30), list(range(1, 301)), broadcast=True), 1) <= 28


def test_without_a_rate_nothing_waits_until_telegram_says_so() -> None:
    assert times(Pace(0), list(range(1, 301)))[-1] == 0.0


def test_senders_share_the_rate() -> None:
    pace = Pace(30)
    pace.share(30, 3)

    assert 28 < times(pace, list(range(1, 301)))[-1] < 31


def test_one_flooded_chat_stops_alone_and_three_stop_everybody() -> None:
    pace = Pace(30)
    pace.flood(1, 20, now=0)
    pace.flood(2, 20, now=1)
    assert pace.resting(2.0).keys() == {1, 2}
    assert pace.wait(2) == 0

    pace.flood(3, 20, now=2)
    assert pace.wait(3) == 19
    assert pace.room(3) == 0
    assert pace.resting(22.1) == {}
    assert pace.room(22.1) > 0


def test_floods_far_apart_stop_only_their_chats() -> None:
    pace = Pace(30)
    for chat in range(5):
        pace.flood(chat, 60, now=chat * 11.0)

    assert pace.wait(45) == 0


def test_chats_are_forgotten_once_they_may_have_everything_again() -> None:
    pace = Pace(1000)
    for chat in range(FORGET_ABOVE + 1):
        pace.take(chat, 0)
    pace.take(7, 100)
    pace.resting(100)

    assert pace.remembered == 1


@given(st.lists(st.sampled_from([GROUP, PERSON, 101, 102]), min_size=1, max_size=80))
def test_no_mixture_of_chats_breaks_a_limit(chats: list[int]) -> None:
    went = list(zip(chats, times(Pace(30), chats), strict=True))

    for chat in set(chats):
        own = [at for whose, at in went if whose == chat]
        assert most_within(own, 60) <= (20 if chat == GROUP else 65)
    assert most_within([at for _, at in went], 0.999) <= 30
