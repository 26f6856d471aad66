package demo

// What the invented people of the demo write. The texts follow what such
// programmes produce: the steps, workshops, reports and pilots of a city on
// its way from a first assessment to a roadmap.

// chapter is one milestone of the story as every city tells it in its own way.
type chapter struct {
	title    [2]string // English, Bulgarian
	evidence [][2]string
	months   int // due after the start of the programme
	work     int // days from start of work to submission
}

const (
	english   = 0
	bulgarian = 1
)

var chapters = []chapter{
	{[2]string{"City team named and mandate signed", "Градският екип е определен и мандатът е подписан"}, [][2]string{{"Signed mandate", "Подписан мандат"}, {"Team list", "Списък на екипа"}}, 1, 14},
	{[2]string{"Stakeholder map agreed", "Картата на заинтересованите страни е съгласувана"}, [][2]string{{"Stakeholder map, version 2", "Карта на заинтересованите страни, версия 2"}}, 2, 21},
	{[2]string{"First visit of the lead expert prepared", "Първото посещение на водещия експерт е подготвено"}, [][2]string{{"Visit programme", "Програма на посещението"}}, 2, 10},
	{[2]string{"Interviews with local firms held", "Разговорите с местните фирми са проведени"}, [][2]string{{"Interview notes, without names", "Бележки от разговорите, без имена"}}, 3, 30},
	{[2]string{"Self-assessment answered by all kinds of stakeholder", "Самооценката е попълнена от всички групи"}, [][2]string{{"Collection summary", "Обобщение на отговорите"}}, 3, 28},
	{[2]string{"Baseline indicators collected", "Изходните показатели са събрани"}, [][2]string{{"Indicator table", "Таблица с показатели"}, {"Sources and dates", "Източници и дати"}}, 4, 35},
	{[2]string{"SWOT workshop held", "Работната среща за SWOT анализ е проведена"}, [][2]string{{"Workshop report", "Доклад от работната среща"}, {"Attendance list", "Присъствен списък"}}, 4, 14},
	{[2]string{"Assessment report approved", "Докладът за оценка е одобрен"}, [][2]string{{"Assessment report, final", "Доклад за оценка, окончателен"}}, 5, 40},
	{[2]string{"Mission and ambition statement agreed", "Мисията и амбицията са съгласувани"}, [][2]string{{"Statement as adopted", "Приет текст"}, {"Council minutes", "Протокол от съвета"}}, 5, 30},
	{[2]string{"Peer review of the ambition answered", "Отговорено е на взаимната оценка на амбицията"}, [][2]string{{"Answers to the reviewers", "Отговори до рецензентите"}}, 6, 15},
	{[2]string{"Strategic objectives chosen", "Стратегическите цели са избрани"}, [][2]string{{"Objectives and reasons", "Цели и мотиви"}}, 7, 30},
	{[2]string{"Open data inventory published", "Описът на отворените данни е публикуван"}, [][2]string{{"Inventory on the city's portal", "Опис на портала на града"}}, 8, 45},
	{[2]string{"Operational objectives with indicators", "Оперативни цели с показатели"}, [][2]string{{"Table of objectives", "Таблица на целите"}}, 8, 30},
	{[2]string{"Strategy submitted to the academy seminar", "Стратегията е представена на академичния семинар"}, [][2]string{{"Strategy, seminar version", "Стратегия, версия за семинара"}, {"Slides", "Слайдове"}}, 9, 40},
	{[2]string{"Digital skills survey of small firms", "Проучване на дигиталните умения в малките фирми"}, [][2]string{{"Survey results", "Резултати от проучването"}}, 9, 50},
	{[2]string{"Strategy approved by the city council", "Стратегията е одобрена от общинския съвет"}, [][2]string{{"Council decision", "Решение на съвета"}}, 10, 35},
	{[2]string{"Long list of actions prioritised", "Дългият списък с действия е подреден по важност"}, [][2]string{{"Prioritised list", "Подреден списък"}}, 11, 25},
	{[2]string{"Roadmap workshop with partners", "Работна среща с партньорите за пътната карта"}, [][2]string{{"Workshop report", "Доклад от работната среща"}}, 11, 14},
	{[2]string{"Funding mix secured for the first activities", "Осигурено е финансиране за първите дейности"}, [][2]string{{"Letters of commitment", "Писма за ангажимент"}, {"Budget line", "Бюджетен ред"}}, 12, 60},
	{[2]string{"Pilot: digital help desk in two libraries", "Пилот: дигитална помощ в две библиотеки"}, [][2]string{{"Pilot plan", "План на пилота"}, {"Agreement with the libraries", "Споразумение с библиотеките"}}, 13, 60},
	{[2]string{"IT talent hub: partners and premises", "Център за ИТ таланти: партньори и помещения"}, [][2]string{{"Partner agreement", "Споразумение с партньорите"}}, 14, 60},
	{[2]string{"Governance scheme in force", "Схемата за управление действа"}, [][2]string{{"Scheme and roles", "Схема и роли"}}, 14, 30},
	{[2]string{"First measurement of every indicator", "Първо измерване на всеки показател"}, [][2]string{{"Measurement report", "Доклад с измервания"}}, 15, 40},
	{[2]string{"Roadmap presented at the closing seminar", "Пътната карта е представена на заключителния семинар"}, [][2]string{{"Roadmap, final", "Пътна карта, окончателна"}}, 15, 30},
	{[2]string{"Timetable data opened to developers", "Разписанията са отворени за разработчици"}, [][2]string{{"Interface description", "Описание на интерфейса"}}, 16, 45},
	{[2]string{"Final report and evaluation plan", "Окончателен доклад и план за оценка"}, [][2]string{{"Final report", "Окончателен доклад"}}, 16, 40},
	{[2]string{"Permit desk on line for small firms", "Електронно гише за разрешителни за малки фирми"}, [][2]string{{"Service description", "Описание на услугата"}}, 20, 120},
	{[2]string{"Fibre to the two industrial zones", "Оптична мрежа до двете промишлени зони"}, [][2]string{{"Building permit", "Разрешение за строеж"}}, 26, 200},
}

var activityTitles = [][2]string{
	{"Hub for IT talent and entrepreneurs", "Център за ИТ таланти и предприемачи"},
	{"Open data of the city", "Отворени данни на града"},
	{"Digital skills for everybody", "Дигитални умения за всички"},
	{"Services without paper", "Услуги без хартия"},
}

var organisations = [][2]string{
	{"City administration, digital office", "Общинска администрация, отдел „Дигитализация“"},
	{"Technical university", "Технически университет"},
	{"Chamber of commerce", "Търговска камара"},
	{"Regional library", "Регионална библиотека"},
}

var comments = [][2]string{
	{"The second department has confirmed its figures; the third needs until Friday.", "Вторият отдел потвърди данните си; третият има нужда от време до петък."},
	{"Could we use the format that Espoo showed at the seminar?", "Може ли да използваме формата, който Еспо показа на семинара?"},
	{"Met the chamber of commerce today. They will invite eight firms.", "Днес се срещнахме с търговската камара. Ще поканят осем фирми."},
	{"The draft is in the folder. Please read chapter 2 before Tuesday.", "Проектът е в папката. Моля, прочетете глава 2 преди вторник."},
	{"Numbers for last year are still provisional.", "Данните за миналата година още са предварителни."},
	{"The deputy mayor asked for one page instead of twelve. Trying.", "Заместник-кметът поиска една страница вместо дванадесет. Опитваме."},
	{"University agreed to host the workshop, 40 seats.", "Университетът прие да бъде домакин на срещата, 40 места."},
	{"Translation of the summary is under way.", "Преводът на резюмето е в ход."},
	{"Two firms disagree about the skills gap; worth a session with our expert.", "Две фирми не са съгласни за недостига на умения; добре е да го обсъдим с експерта."},
	{"Linked the indicator to the national statistics, so that we can compare.", "Свързахме показателя с националната статистика, за да сравняваме."},
	{"Budget committee meets on the 14th. We are third on the agenda.", "Бюджетната комисия заседава на 14-о число. Ние сме трета точка."},
	{"I have moved the open questions into the annex.", "Преместих отворените въпроси в приложението."},
	{"Good progress. What is missing is who answers for it after the programme.", "Добър напредък. Липсва кой отговаря след края на програмата."},
	{"The neighbouring towns want to join the survey.", "Съседните градове искат да се включат в проучването."},
	{"Photographs from the workshop are cleared for use.", "Снимките от срещата са разрешени за ползване."},
	{"We tried it with ten people at the help desk. Seven came back.", "Опитахме го с десет души на гишето. Седем се върнаха."},
}

var returns = [][2]string{
	{"Chapter 3 names no indicator for firms. Please add one with a source.", "Глава 3 не посочва показател за фирмите. Моля, добавете с източник."},
	{"The attendance list shows the administration only; two more groups are needed.", "Присъственият списък показва само администрацията; нужни са още две групи."},
	{"The budget line is a plan, not a commitment. A signed letter would do.", "Бюджетният ред е план, а не ангажимент. Подписано писмо е достатъчно."},
	{"Figures and text differ on page 7. Please check which of them is right.", "Числата и текстът се различават на страница 7. Моля, проверете."},
}

var shifts = [][2]string{
	{"The council postponed its session to next month.", "Съветът отложи заседанието си за следващия месец."},
	{"The data owner needs more time to clear the licence.", "Собственикът на данните има нужда от време за лиценза."},
	{"Key people are away during the summer weeks.", "Ключови хора отсъстват през летните седмици."},
	{"Waiting for the answer of the managing authority.", "Чакаме отговора на управляващия орган."},
}

var cancellations = [][2]string{
	{"Taken over by the regional programme, which started before us.", "Поето от регионалната програма, която започна преди нас."},
	{"Two activities were joined; this checkpoint no longer has a meaning.", "Две дейности бяха обединени; тази контролна точка вече няма смисъл."},
}
