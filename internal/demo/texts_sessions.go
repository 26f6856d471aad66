package demo

// Texts of sessions, in English and Bulgarian.

var sessionTitles = [][2]string{
	{"Where we stand, and what blocks us", "Докъде сме и какво ни спира"},
	{"From the assessment to three priorities", "От оценката към три приоритета"},
	{"Ambition: words and numbers", "Амбицията: думи и числа"},
	{"Data owners around one table", "Отговорниците за данни на една маса"},
	{"The draft strategy, chapter by chapter", "Проектът на стратегия, глава по глава"},
	{"Which pilot first", "Кой пилот пръв"},
	{"Money: what is committed and what is hoped for", "Пари: кое е осигурено и кое е надежда"},
	{"Firms and university: who does what", "Фирми и университет: кой какво прави"},
	{"The help desk after its first month", "Гишето за помощ след първия месец"},
	{"Timetable of the roadmap", "График на пътната карта"},
	{"Indicators that somebody acts upon", "Показатели, по които някой действа"},
	{"Preparing the seminar", "Подготовка за семинара"},
	{"Governance after the programme", "Управлението след програмата"},
	{"What the other city would do differently", "Какво другият град би направил различно"},
}

var sessionMoves = [][2]string{
	{"The deputy mayor can come half an hour later.", "Заместник-кметът може половин час по-късно."},
	{"The room is taken until the full hour.", "Залата е заета до кръгъл час."},
}

var sessionCancels = [][2]string{
	{"Half of the team is ill; we look for a new date next week.", "Половината екип е болен; ще търсим нова дата следващата седмица."},
	{"The figures for this session come only on Friday.", "Данните за тази сесия идват чак в петък."},
}

var agendaPoints = [][2]string{
	{"Action items of last time", "Задачи от миналия път"},
	{"What the figures say", "Какво казват числата"},
	{"The question of the firms", "Въпросът на фирмите"},
	{"Draft text, passages that are contested", "Проектът, спорните пасажи"},
	{"Who decides, and until when", "Кой решава и докога"},
	{"Example of another city", "Пример от друг град"},
	{"Risks for the next two months", "Рискове за следващите два месеца"},
	{"Next steps", "Следващи стъпки"},
}

var notes = [][2]string{
	{"Two departments keep the same list of firms; neither knew of the other's.", "Два отдела водят един и същ списък с фирми; никой не е знаел за другия."},
	{"The university offers students for the survey if the question fits their course.", "Университетът предлага студенти за проучването, ако темата съвпада с курса им."},
	{"The help desk had 41 visitors in three weeks, most of them twice.", "Гишето е имало 41 посетители за три седмици, повечето по два пъти."},
	{"Chamber of commerce: firms want one contact, not five offices.", "Търговската камара: фирмите искат един човек за връзка, а не пет служби."},
	{"Open data portal runs, but nobody has loaded anything since May.", "Порталът за отворени данни работи, но от май никой не е качвал нищо."},
	{"The mayor supports the pilot as long as it can be shown in spring.", "Кметът подкрепя пилота, стига да може да се покаже през пролетта."},
	{"Skills: the school inspectorate counts courses, not people who finished.", "Умения: инспекторатът брои курсовете, а не завършилите."},
	{"Budget line of 60,000 is confirmed, the rest depends on the regional fund.", "Ред от 60 000 е потвърден, останалото зависи от регионалния фонд."},
	{"The expert suggests to drop two of seven objectives.", "Експертът предлага да отпаднат две от седемте цели."},
	{"Small firms fear that the platform becomes a duty.", "Малките фирми се опасяват, че платформата ще стане задължение."},
	{"Sensors on line 4 lose a fifth of their readings when it rains.", "Сензорите по линия 4 губят една пета от показанията при дъжд."},
	{"The other city stopped its app after two years and keeps the data feed.", "Другият град спря приложението си след две години и запази само потока от данни."},
	{"Procurement needs four months; the pilot must live with what is there.", "Обществената поръчка иска четири месеца; пилотът трябва да мине с каквото има."},
	{"Nobody answers for maintenance after the programme; this belongs into the scheme.", "Никой не отговаря за поддръжката след програмата; това трябва да влезе в схемата."},
	{"Interviews: 18 of 30 done, hospitals are missing.", "Интервюта: 18 от 30 са готови, липсват болниците."},
	{"Young people asked for evening hours, the union has to agree.", "Младите поискаха вечерно работно време, синдикатът трябва да се съгласи."},
	{"Translation of the questionnaire is checked by the library.", "Преводът на въпросника се проверява от библиотеката."},
	{"Neighbouring towns would pay a share if they get a seat in the steering group.", "Съседните градове биха платили дял, ако получат място в управляващата група."},
}

var noteEnds = [][2]string{
	{"To be checked before the next meeting.", "Да се провери преди следващата среща."},
	{"Everybody agreed.", "Всички са съгласни."},
	{"The team lead writes to them.", "Ръководителят на екипа ще им пише."},
	{"No decision yet.", "Още няма решение."},
	{"Belongs into chapter 4.", "Мястото му е в глава 4."},
	{"See the card on the board.", "Вижте картичката на таблото."},
	{"This was new to most of us.", "За повечето от нас това беше ново."},
}

type decisionText struct{ question, outcome [2]string }

var decisionTexts = []decisionText{
	{[2]string{"Which pilot comes first?", "Кой пилот е пръв?"}, [2]string{"The help desk in two libraries; the data portal follows.", "Гишето в две библиотеки; порталът за данни следва."}},
	{[2]string{"Does the survey go to all firms?", "До всички фирми ли отива проучването?"}, [2]string{"To those with fewer than fifty people, through the chamber.", "До тези с по-малко от петдесет души, през камарата."}},
	{[2]string{"Who owns the address register?", "Чий е адресният регистър?"}, [2]string{"The surveying office, with a deputy in the digital office.", "На службата по геодезия, със заместник в дигиталния отдел."}},
	{[2]string{"Publish the draft before the seminar?", "Да се публикува ли проектът преди семинара?"}, [2]string{"Yes, marked as draft, in two languages.", "Да, отбелязан като проект, на два езика."}},
	{[2]string{"How many objectives?", "Колко цели?"}, [2]string{"Five; two go to the list of later activities.", "Пет; две отиват в списъка с по-късни дейности."}},
	{[2]string{"Own platform or that of the region?", "Собствена платформа или тази на областта?"}, [2]string{"The region's, if the contract allows to leave with the data.", "На областта, ако договорът позволява да излезем с данните си."}},
	{[2]string{"Who speaks at the seminar?", "Кой говори на семинара?"}, [2]string{"The librarian. It was her idea.", "Библиотекарката. Идеята беше нейна."}},
	{[2]string{"Do we wait for the new council?", "Чакаме ли новия съвет?"}, [2]string{"No; what needs a vote is brought forward to this month.", "Не; това, което иска гласуване, се внася още този месец."}},
}

var positions = [][2]string{
	{"The economic department was for a later start, the library for an earlier one.", "Икономическият отдел беше за по-късно начало, библиотеката за по-ранно."},
	{"No objections; the lawyer asked for a written reason.", "Без възражения; юристът поиска писмен мотив."},
	{"Two for, one against because of the cost of maintenance.", "Двама за, един против заради поддръжката."},
	{"The mentor warned of a second tool beside the first.", "Менторът предупреди за втори инструмент наред с първия."},
}

var actionTexts = [][2]string{
	{"Ask the surveying office for a list of data owners.", "Да се поиска от геодезията списък на отговорниците за данни."},
	{"Invite eight firms to the workshop, three of them from outside the centre.", "Да се поканят осем фирми на срещата, три от тях извън центъра."},
	{"Write one page for the deputy mayor.", "Да се напише една страница за заместник-кмета."},
	{"Send the questionnaire to the two hospitals.", "Да се изпрати въпросникът на двете болници."},
	{"Check the licence of the timetable data.", "Да се провери лицензът на данните за разписанията."},
	{"Get three offers for the sensors.", "Да се вземат три оферти за сензорите."},
	{"Compare our indicators with those of the mentor city.", "Да се сравнят показателите ни с тези на града ментор."},
	{"Book the hall for the roadmap workshop.", "Да се запази залата за срещата по пътната карта."},
	{"Ask the union about evening hours at the help desk.", "Да се попита синдикатът за вечерни часове на гишето."},
	{"Put the funding table into chapter 5.", "Таблицата с финансирането да влезе в глава 5."},
	{"Name a deputy for every activity.", "Да се определи заместник за всяка дейност."},
	{"Translate the summary and have it read by somebody from outside.", "Да се преведе резюмето и да го прочете външен човек."},
	{"Measure the waiting time at the permit desk for one week.", "Да се измери чакането на гишето за разрешителни за една седмица."},
	{"Call the neighbouring towns about the steering group.", "Да се звънне на съседните градове за управляващата група."},
}

var actionNotes = [][2]string{
	{"Done, the answer is in the folder.", "Готово, отговорът е в папката."},
	{"Done by telephone; a note is on the card.", "Направено по телефона; бележка има на картичката."},
	{"Took longer than thought, and was worth it.", "Отне повече време, но си струваше."},
	{"Six of eight came.", "Шестима от осем дойдоха."},
	{"Sent; they answer by the end of the month.", "Изпратено; ще отговорят до края на месеца."},
}

type pollText struct {
	question [2]string
	options  [][2]string
}

var pollTexts = []pollText{
	{[2]string{"Which pilot do we show at the seminar?", "Кой пилот показваме на семинара?"}, [][2]string{{"Help desk", "Гише за помощ"}, {"Timetable data", "Данни за разписанията"}, {"Permit desk", "Гише за разрешителни"}}},
	{[2]string{"When do we meet the firms?", "Кога се срещаме с фирмите?"}, [][2]string{{"In the morning", "Сутрин"}, {"At noon", "На обяд"}, {"In the evening", "Вечер"}}},
	{[2]string{"Is the ambition ready for the council?", "Готова ли е амбицията за съвета?"}, [][2]string{{"Yes", "Да"}, {"After one more round", "След още един кръг"}}},
	{[2]string{"What worries you most?", "Какво ви тревожи най-много?"}, [][2]string{{"Money", "Парите"}, {"People", "Хората"}, {"Time", "Времето"}, {"Data protection", "Защитата на данните"}}},
}

var sharedLines = [][2]string{
	{"By 2030 a firm in our city gets every permit without a visit.", "До 2030 г. всяка фирма в града ни получава всички разрешителни без посещение."},
	{"Half of our graduates find their first job here.", "Половината от завършилите намират първата си работа тук."},
	{"Every decision of the council names its data.", "Всяко решение на съвета посочва данните си."},
	{"Help desks in all libraries, also in the evening.", "Гишета за помощ във всички библиотеки, и вечер."},
	{"Measured every half year, published as it is.", "Измерва се на полугодие и се публикува такова, каквото е."},
	{"Responsible: the deputy mayor for economy.", "Отговорен: заместник-кметът по икономика."},
	{"Open: who pays for maintenance from the third year on?", "Открит въпрос: кой плаща поддръжката от третата година?"},
	{"Partners: chamber, university, two schools, the library.", "Партньори: камарата, университетът, две училища, библиотеката."},
}

var minutesBegin = [][2]string{
	{"The team reported on the action items; two were moved to the next session.", "Екипът отчете задачите; две бяха преместени за следващата сесия."},
	{"The meeting began with the figures of last month, which differ from the plan in two points.", "Срещата започна с числата от миналия месец, които се различават от плана в две точки."},
	{"All were there except the university, which sent its remarks in writing.", "Всички присъстваха освен университета, който изпрати бележките си писмено."},
	{"The draft was read passage by passage.", "Проектът беше прочетен пасаж по пасаж."},
}

var minutesMiddle = [][2]string{
	{"Most of the time went to the question of who answers for the data after the programme; a name was found.", "Най-много време отне въпросът кой отговаря за данните след програмата; беше намерено име."},
	{"The mentor showed how his city had begun, with one service and one department, and what it would not do again.", "Менторът показа как е започнал неговият град, с една услуга и един отдел, и какво не би повторил."},
	{"The firms' wish for one contact was accepted; the chamber and the city share the post.", "Желанието на фирмите за един човек за връзка беше прието; камарата и общината си делят поста."},
	{"The order of the activities was changed: what needs no procurement comes first.", "Редът на дейностите беше променен: първо идва това, което не иска обществена поръчка."},
	{"The team decided against a new portal and for repairing the old one.", "Екипът реши да не прави нов портал, а да поправи стария."},
}

var minutesEnd = [][2]string{
	{"Next meeting in three weeks; the lead invites the library.", "Следващата среща е след три седмици; ръководителят кани библиотеката."},
	{"Decisions and action items stand in the register.", "Решенията и задачите са в регистъра."},
	{"The expert reads the next draft before it goes to the council.", "Експертът ще прочете следващия проект, преди да отиде в съвета."},
}

var addenda = [][2]string{
	{"The number of firms in the second paragraph is 128, not 182.", "Броят на фирмите във втория абзац е 128, а не 182."},
	{"The university asks to add that it offers the hall free of charge.", "Университетът моли да се добави, че предоставя залата безплатно."},
}
