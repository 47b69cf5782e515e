"""The Article page: one article with what was found in it, a row of it in view."""

from __future__ import annotations

from components.elements.article_choice import choose_article, list_articles
from components.elements.article_facts import article_facts
from components.elements.article_words import article_words
from components.elements.foot import foot
from components.elements.frame import open_page

with open_page("Article") as view:
    article = choose_article(view)
    if article is None:
        list_articles(view)
    else:
        article_facts(article, view.sources)
        article_words(view, article)
    foot(
        "One article, word for word, with everything that was found in it. Dotted lines are uncertain or not resolved; "
        "small grey lines are page furniture, from which nothing is taken.",
        shows_not="Whether what the article says is so, or whether the machine read it rightly. Nobody has checked the marks.",
        rule="P is a place, S what somebody is reported to say, F a figure, D a date, W a wording of a contested thing. "
        "Marks stand on the exact characters that the tables name.",
        kinds=("places", "statements", "quantities", "dates"),
    )
