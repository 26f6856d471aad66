package demo

// What a city's strategy and the work on its activities say.

// goal is a strategic objective with the operational ones that cities put
// under it.
type goal struct {
	text  [2]string
	under []operational
}

// operational is an objective with the figure that measures it; values are
// hundredths of the unit.
type operational struct {
	text, figure, unit [2]string
	from, to           int64
}

var (
	perCent = [2]string{"%", "%"}
	people  = [2]string{"people", "души"}
	days    = [2]string{"days", "дни"}
	firms   = [2]string{"firms", "фирми"}
	sets    = [2]string{"sets", "набора"}
)

var strategicGoals = []goal{
	{[2]string{"Everybody in the city has the digital skills that work and daily life ask for", "Всеки в града има дигиталните умения, които работата и животът изискват"}, []operational{
		{[2]string{"Offer digital help in every library by the end of next year", "Дигитална помощ във всяка библиотека до края на следващата година"}, [2]string{"People advised at the help desks", "Хора, получили помощ на гишетата"}, people, 12_000, 240_000},
		{[2]string{"Bring two evening courses a year to owners of small firms", "Два вечерни курса годишно за собственици на малки фирми"}, [2]string{"Owners who finished a course", "Собственици, завършили курс"}, people, 1_500, 18_000},
		{[2]string{"A digital day for every school class", "Дигитален ден за всеки клас"}, [2]string{"Classes with a digital day", "Класове с дигитален ден"}, perCent, 2_000, 9_500},
	}},
	{[2]string{"Services of the city can be finished where they are begun", "Услугите на общината свършват там, където започват"}, []operational{
		{[2]string{"Put the ten most used services on line from end to end", "Десетте най-ползвани услуги изцяло по интернет"}, [2]string{"Services finished on line", "Услуги, завършени по интернет"}, perCent, 3_100, 8_000},
		{[2]string{"Shorten the time for a permit to three weeks", "Разрешително за три седмици"}, [2]string{"Days until a permit", "Дни до разрешително"}, days, 6_400, 2_100},
		{[2]string{"Rewrite all forms in plain language and test them", "Всички формуляри на разбираем език, изпробвани"}, [2]string{"Forms sent back as incomplete", "Формуляри, върнати като непълни"}, perCent, 3_400, 800},
	}},
	{[2]string{"The city's data are open, kept well, and used", "Данните на града са отворени, добре пазени и използвани"}, []operational{
		{[2]string{"Name a person for each data set and publish the register", "Отговорник за всеки набор и публичен регистър"}, [2]string{"Data sets with an owner", "Набори с отговорник"}, perCent, 1_000, 10_000},
		{[2]string{"Open the data of transport, energy and tourism", "Отворени данни за транспорт, енергия и туризъм"}, [2]string{"Open data sets", "Отворени набори"}, sets, 1_400, 9_000},
		{[2]string{"Hold two rounds a year with those who use the data", "Два кръга годишно с тези, които ползват данните"}, [2]string{"Local products on open data", "Местни продукти върху отворени данни"}, [2]string{"products", "продукта"}, 200, 3_000},
	}},
	{[2]string{"Young firms find here what they need to begin and to stay", "Младите фирми намират тук каквото им трябва, за да започнат и останат"}, []operational{
		{[2]string{"Open the hub for IT talent with 40 places", "Център за ИТ таланти с 40 места"}, [2]string{"Places in use", "Заети места"}, perCent, 0, 8_500},
		{[2]string{"Advise 100 founders a year", "Съвети за 100 основатели годишно"}, [2]string{"Firms founded with advice", "Фирми, основани със съвет"}, firms, 1_100, 6_000},
		{[2]string{"Keep every second graduate in the city", "Всеки втори завършил остава в града"}, [2]string{"Graduates still here after a year", "Завършили, останали след година"}, perCent, 3_900, 5_500},
	}},
	{[2]string{"Networks and public buildings are fit for the next twenty years", "Мрежите и обществените сгради са готови за следващите двадесет години"}, []operational{
		{[2]string{"Connect the two industrial zones with fibre", "Оптика до двете промишлени зони"}, [2]string{"Firms with a gigabit line", "Фирми с гигабитова линия"}, perCent, 1_200, 9_000},
		{[2]string{"Measure the energy of all public buildings", "Измерване на енергията във всички обществени сгради"}, [2]string{"Energy of public buildings", "Енергия на обществените сгради"}, [2]string{"kWh per m²", "kWh на m²"}, 17_800, 13_500},
	}},
}

var objectivesSharper = [][2]string{
	{"Measured every quarter.", "С измерване всяко тримесечие."},
	{"Also in the villages.", "Също и в селата."},
	{"Together with the neighbouring towns.", "Заедно със съседните градове."},
}

var (
	goalsGivenUp      = [][2]string{{"The city has its own cloud", "Градът има собствен облак"}, {"A currency of the city for local shops", "Градска валута за местните магазини"}}
	aimsGivenUp       = [][2]string{{"Build a data centre in the old mill", "Център за данни в старата мелница"}, {"Pay a part of fees in it", "Част от таксите се плащат с нея"}}
	objectivesRetired = [][2]string{
		{"The region builds one for all cities; a second would stand empty.", "Регионът строи един за всички градове; втори би стоял празен."},
		{"The workshop found nobody who would answer for it.", "На срещата не се намери кой да отговаря за това."},
	}
	strategiesReturned = [][2]string{
		{"Two operational objectives measure the same thing. Please choose one figure.", "Две оперативни цели измерват едно и също. Моля, изберете един показател."},
		{"The target dates all fall on one day. Say which of them comes first.", "Всички срокове са в един ден. Кажете кой идва първи."},
		{"It is not clear who in the council stands behind the third objective.", "Не е ясно кой в съвета стои зад третата цел."},
	}
	revisionsOpened = [][2]string{
		{"The first measurement shows that one target was too easy.", "Първото измерване показва, че една цел е била твърде лесна."},
		{"The council moved a part of the budget to the villages.", "Съветът премести част от бюджета към селата."},
	}
	figureSources = [][2]string{
		{"Count at the help desks, kept by the libraries", "Броене на гишетата, водено от библиотеките"},
		{"Quarterly report of the digital office", "Тримесечен доклад на дигиталния отдел"},
		{"National statistics, regional table", "Национална статистика, регионална таблица"},
		{"Survey of the chamber of commerce", "Проучване на търговската камара"},
		{"Log of the services' portal", "Дневник на портала за услуги"},
	}
	ownMilestones = [][2]string{
		{"Rooms and partners agreed", "Помещенията и партньорите са уговорени"},
		{"First group has finished", "Първата група завърши"},
		{"Contract with the partner signed", "Договорът с партньора е подписан"},
		{"Minutes of the partners' meeting", "Протокол от срещата на партньорите"},
		{"Open day for the neighbourhood", "Ден на отворените врати за квартала"},
	}
	milestonesReopened = [][2]string{
		{"The contract was signed by one side only; the other copy is missing.", "Договорът е подписан само от едната страна; другият екземпляр липсва."},
		{"The minutes belong to another meeting.", "Протоколът е от друга среща."},
	}
	rebaselines = [][2]string{
		{"Three months were lost because of the network contract; the council took note.", "Загубени са три месеца заради договора за мрежата; съветът е запознат."},
		{"Two activities came from ideas of the workshop after the first baseline was planned.", "Две дейности дойдоха от идеи на срещата след първия план."},
	}
	progressNotes = [][2]string{
		{"Rooms are found; the contract is with the lawyers.", "Помещенията са намерени; договорът е при юристите."},
		{"Second group of twenty has begun. Six of the first one teach now.", "Започна втората група от двадесет души. Шестима от първата вече учат други."},
		{"The supplier is three weeks late. We use the time for the texts.", "Доставчикът закъснява с три седмици. Използваме времето за текстовете."},
		{"Tried with the first users; two screens are made again.", "Изпробвано с първите потребители; два екрана се правят наново."},
		{"The regional fund has paid the first part.", "Регионалният фонд плати първата част."},
		{"Licence agreed with the bus company.", "Лицензът с автобусната фирма е уговорен."},
		{"Quiet month; the school holidays.", "Тих месец; училищна ваканция."},
		{"The neighbouring town asks for our texts. Sent.", "Съседният град поиска текстовете ни. Изпратени са."},
		{"Figures are better than planned, the costs as well.", "Числата са по-добри от плана, разходите също."},
		{"The colleague who knew the register has left; a handover took two weeks.", "Колегата, който познаваше регистъра, напусна; предаването отне две седмици."},
	}
)
