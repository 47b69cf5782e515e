"""An article comes with its rows in reading order."""

from __future__ import annotations

from data.queries.article import article, article_list, marks, offered_articles, same_thing
from data.selection import Selection
from data.store import Store


def test_articles_are_listed_by_date_and_only_those_in_view(opened: Store) -> None:
    assert list(article_list(opened, Selection())["article_id"]) == ["post", "courier", "post2", "wire"]
    assert list(article_list(opened, Selection(sources=("Valley Courier",)))["article_id"]) == ["courier"]


def test_articles_are_found_by_words_of_source_or_title_in_any_case(opened: Store) -> None:
    found = offered_articles(opened, Selection(), "ORVALE bridge")
    assert list(found["article_id"]) == ["post"]
    assert list(found["found"]) == [1]
    assert "courier" in set(offered_articles(opened, Selection(), "valley cour")["article_id"])
    assert offered_articles(opened, Selection(), "no such words").empty


def test_an_unknown_article_is_no_row(opened: Store) -> None:
    assert article(opened, "nobody").empty
    assert article(opened, "post").iloc[0]["title"] == "Flood closes Orvale bridge"


def test_rows_of_all_kinds_stand_in_reading_order_the_longer_first(opened: Store) -> None:
    found = marks(opened, "post")
    assert set(found["letter"]) == {"P", "S", "F"}
    order = list(zip(found["start"], -found["end"], strict=True))
    assert order == sorted(order)


def test_a_sentence_is_marked_only_where_it_is_asked_for(opened: Store) -> None:
    assert "T" not in set(marks(opened, "post")["letter"])
    assert list(marks(opened, "post", "post-s1").query("letter == 'T'")["row_id"]) == ["post-s1"]
    assert "T" not in set(marks(opened, "post2", "post-s1")["letter"])


def test_rows_about_one_thing_share_a_key_and_are_found_over_all_articles(opened: Store) -> None:
    first = marks(opened, "post").query("row_id == 'post-Orvale'").iloc[0]
    found = same_thing(opened, Selection(), "mentions", first["same"], "post")
    assert list(found["article_id"]) == ["post", "courier", "post2", "wire"]
    in_view = same_thing(opened, Selection(sources=("Valley Courier",)), "mentions", first["same"], "post")
    assert list(in_view["article_id"]) == ["post", "courier"]
    assert first["same_name"] == "Orvale"
