package demo

// Texts of boards and cards, in English and Bulgarian.

var boardNames = [][2]string{
	{"Our digital path", "Нашият дигитален път"}, {"Work of the city team", "Работа на градския екип"},
	{"From ambition to roadmap", "От амбиция до пътна карта"}, {"Questions and findings", "Въпроси и находки"},
}

var columnNames = [][2]string{{"Ideas", "Идеи"}, {"In work", "В работа"}, {"Waiting for others", "Чака други"}, {"Done", "Готово"}}

var columnAgain = [2]string{"This month", "Този месец"}

var labelNames = [][2]string{{"urgent", "спешно"}, {"data", "данни"}, {"skills", "умения"}, {"firms", "фирми"}}

var cardTitles = [][2]string{
	{"List of data owners", "Списък на отговорниците за данни"},
	{"Evening hours at the help desk", "Вечерни часове на гишето за помощ"},
	{"Letter to the hospitals", "Писмо до болниците"},
	{"Sensors on line 4", "Сензори по линия 4"},
	{"One page for the deputy mayor", "Една страница за заместник-кмета"},
	{"Firms that want to test the permit desk", "Фирми, които искат да изпробват гишето за разрешителни"},
	{"Who maintains the portal from year three", "Кой поддържа портала от третата година"},
	{"Course for shop owners", "Курс за собственици на магазини"},
	{"Fibre in the second industrial zone", "Оптика във втората промишлена зона"},
	{"Photographs for the city page", "Снимки за страницата на града"},
	{"Interview with the university rector", "Интервю с ректора на университета"},
	{"Rooms for the hub", "Помещения за центъра"},
	{"Addresses in five registers", "Адресите в пет регистъра"},
	{"What the mentor city stopped doing", "Какво е спрял да прави градът ментор"},
	{"Timetable feed for developers", "Разписанията за разработчици"},
	{"Questions of the budget committee", "Въпросите на бюджетната комисия"},
	{"School contest with robots", "Училищно състезание с роботи"},
	{"Indicator for small firms", "Показател за малките фирми"},
	{"Energy readings of schools", "Показанията за енергия на училищата"},
	{"Summary in plain language", "Резюме на разбираем език"},
}

var cardTexts = [][2]string{
	{"Three departments have answered, two are on leave until the 20th.", "Три отдела отговориха, два са в отпуск до 20-о число."},
	{"The first offer is 4,800 a year, which is more than we thought.", "Първата оферта е 4 800 на година, повече, отколкото очаквахме."},
	{"Came up at the workshop, from the table of the firms.", "Появи се на работната среща, на масата на фирмите."},
	{"The lawyer sees no obstacle if we publish totals only.", "Юристът не вижда пречка, ако публикуваме само общи числа."},
	{"In the other city this took one year and one good clerk.", "В другия град това е отнело една година и един добър служител."},
	{"We can begin without procurement, with what the library has.", "Можем да започнем без поръчка, с каквото има библиотеката."},
	{"Worth it only if the neighbouring towns join.", "Струва си само ако се включат съседните градове."},
	{"There is a student who has done half of it for her thesis.", "Има студентка, която е направила половината за дипломната си работа."},
	{"The union asks how many hours this means for the desk.", "Синдикатът пита колко часа означава това за гишето."},
	{"Figures of last year are in the annex, this year's in March.", "Числата за миналата година са в приложението, тазгодишните са през март."},
}
