"""A short text in another language is told by its small words; English is never taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.ingest import find_likely_language

OTHERS = [
    ("German", "Frankreich hat 400 Soldaten in Mali stationiert, sagte Anna Holt am Montag. Sie ziehen im Mai ab."),
    ("German", "Rund 1.100 deutsche Soldaten sind derzeit in Gao. Die Bundesregierung will das Mandat verlängern."),
    ("French", "La France compte 400 soldats au Mali, a déclaré Anna Holt lundi. Les troupes partiront en mai."),
    ("Spanish", "Francia tiene 400 soldados en Malí, dijo Anna Holt el lunes. Las tropas se irán en mayo."),
    ("Portuguese", "A França tem 400 soldados no Mali, disse Anna Holt na segunda-feira. As tropas não vão sair."),
    ("Italian", "La Francia ha 400 soldati in Mali, ha detto Anna Holt lunedì. Le truppe partiranno a maggio."),
    ("Dutch", "Frankrijk heeft 400 soldaten in Mali, zei Anna Holt maandag. De troepen vertrekken in mei."),
    ("Swedish", "Frankrike har 400 soldater i Mali, sade Anna Holt på måndagen. Trupperna ska lämna landet i maj."),
    ("Danish", "Frankrig har 400 soldater i Mali, sagde Anna Holt mandag. Tropperne forlader ikke landet efter maj."),
    ("Norwegian", "Frankrike har 400 soldater i Mali, sa Anna Holt mandag. Troppene forlater ikke landet etter mai."),
    ("Finnish", "Ranskalla on 400 sotilasta Malissa, sanoi Anna Holt maanantaina. Joukot lähtevät ja palaavat."),
    ("Polish", "Francja ma 400 żołnierzy w Mali, powiedziała Anna Holt w poniedziałek. Wojska wyjadą z kraju w maju."),
    ("Czech", "Francie má v Mali 400 vojáků, řekl v pondělí ministr. Vojska se podle něj stáhnou v květnu."),
    (
        "Hungarian",
        "Franciaországnak 400 katonája van Maliban, mondta a miniszter. Nem maradnak az országban.",
    ),
    ("Romanian", "Franța are 400 de soldați în Mali, a declarat ministrul. Trupele vor pleca din țară în mai."),
    ("Turkish", "Fransa'nın Mali'de 400 askeri var, dedi bakan. Birlikler mayıs ayına kadar ve daha sonra kalacak."),
    ("Indonesian", "Prancis memiliki 400 tentara di Mali, kata menteri itu. Pasukan akan ditarik pada bulan Mei."),
    ("Danish or Norwegian", "Det er 400 soldater og de skal ikke til Mali for at være der."),
    ("Cyrillic letters", "Франция разместила 400 солдат в Мали, заявила Анна Хольт."),
    ("Arabic letters", "فرنسا لديها 400 جندي في مالي"),
    ("Greek", "Η Γαλλία έχει 400 στρατιώτες στο Μάλι."),
    ("Chinese", "法国在马里驻有四百名士兵发言人周一表示。"),
    ("Japanese", "フランスはマリに兵士四百人を派遣していると報道官は述べた。"),
]
ENGLISH = [
    "France has 400 soldiers in Mali.",
    "Bundeswehr Chief Eberhard Zorn said Germany had 1,100 soldiers in Gao, Timbuktu and Niamey.",
    "Ursula von der Leyen met Annalena van den Berg.",
    "Volodymyr Zelensky met Emmanuel Macron, Olaf Scholz and Ursula von der Leyen in Kyiv.",
    "Operation Barkhane, Takuba, MINUSMA, EUTM Mali: 5,100, 800, 13,000, 1,100.",
    "Le Monde and Les Echos reported it.",
    "Die Welt, Der Spiegel and Das Erste quoted the minister.",
    "El País, La Vanguardia and Las Provincias carried the story.",
    "Juan Carlos de la Cruz y Martínez commands the Spanish contingent at Qala-i-Naw.",
    "Médecins Sans Frontières left Tillabéri.",
    "The Forces armées de la République de Côte d'Ivoire sent 650 men to Timbuktu.",
    "São Tomé e Príncipe lent 12 sailors to the Força Aérea.",
    "Polish troops of the Wojska Obrony Terytorialnej guard the border at Białowieża.",
    "Some 200 żołnierze, as the Poles call them, arrived in Ghazni.",
    "Recep Tayyip Erdoğan and Hulusi Akar visited Şırnak.",
    "Ansar al-Dine, Jama'at Nusrat al-Islam wal-Muslimin and Katiba Macina merged.",
    "Abu Bakr al-Baghdadi was killed in Barisha.",
    "Hezbollah's Hassan Nasrallah spoke in Dahiyeh.",
    "Nguyễn Phú Trọng received Võ Văn Thưởng in Hà Nội.",
    "Tentara Nasional Indonesia sent 850 soldiers to Lebanon.",
    "Det Norske Veritas and Dagens Nyheter deny the report.",
    "Forsvaret: 60 more to Erbil",
    "La Francophonie meets in Djerba",
    "Die Linke opposes the mandate",
    "US to leave Niger",
    "Troops die in Sahel ambush",
    "Sahel: no end in sight for Barkhane",
    "Wagner in Mali: 1,000 and counting",
    "Ottawa sends 200 more to Riga, Ādaži",
    "Jens Stoltenberg, Mircea Geoană, Jüri Luik, Bjørn Arild Gram, Mette Frederiksen",
]


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_a_short_text_in_another_language_is_told(language: str, text: str):
    assert find_likely_language(text) == language


@pytest.mark.parametrize("text", ENGLISH)
def test_short_english_with_foreign_names_is_english(text: str):
    assert find_likely_language(text) is None


def test_all_of_short_english_together_is_english():
    assert len(ENGLISH) == 30
    assert find_likely_language("\n".join(ENGLISH)) is None


@given(st.text(max_size=200))
def test_any_text_may_be_asked(text: str):
    told = find_likely_language(text)
    assert told is None or told
