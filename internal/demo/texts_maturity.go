package demo

var (
	schoolRound    = [2]string{"Schools only", "Само училищата"}
	cancelledRound = [2]string{"The schools were asked by the ministry in the same week; we do not ask them twice.", "Министерството допита училищата същата седмица; няма да ги питаме два пъти."}
	reservations   = [2]string{
		"Only officials and firms answered. The figures say how those two see the city; schools and citizens are heard in the interviews.",
		"Отговориха само служители и фирми. Стойностите казват как те виждат града; училищата и гражданите ще чуем в интервютата.",
	}
	corrections = [2]string{"The council adopted the open data policy before the round closed, which the reading of governance left out.", "Съветът прие политиката за отворени данни преди края на допитването, а прочитът на управлението не го отчете."}
	adjustments = [][2]string{
		{"The strategy was adopted by the council after most had answered; the minutes were seen.", "Стратегията беше приета от съвета, след като повечето бяха отговорили; протоколът е видян."},
		{"The steering group exists on paper only; the interviews agree on that.", "Управляващата група съществува само на хартия; интервютата са единодушни."},
		{"Two agencies share a budget for digital projects which the answers did not count.", "Две общински звена имат общ бюджет за дигитални проекти, който отговорите не са отчели."},
	}
	// readings take the name of a dimension.
	readings = [][2]string{
		{"%s: good single projects that do not know of each other. A shared plan would do more than another project.", "%s: добри отделни проекти, които не знаят един за друг. Общ план би помогнал повече от още един проект."},
		{"%s: people and means are there; what is missing is somebody who answers for it in the administration.", "%s: има хора и средства; липсва кой да отговаря за това в администрацията."},
		{"%s: officials and firms see this differently. The workshop should begin with the questions that were flagged.", "%s: служители и фирми го виждат различно. Работилницата да започне с отбелязаните въпроси."},
		{"%s: above what comparable cities show, thanks to the university. It should be kept, and shown to others.", "%s: над сравнимите градове благодарение на университета. Да се пази и да се показва на други."},
		{"%s: the answers are cautious. Interviews show more than the city says of itself.", "%s: отговорите са предпазливи. Интервютата показват повече, отколкото градът казва за себе си."},
	}
	documents = [][2]string{
		{"Decision of the council, with annex", "Решение на съвета с приложение"},
		{"Annual report of the digital office", "Годишен отчет на дигиталния отдел"},
		{"Extract of the budget", "Извлечение от бюджета"},
		{"List of published data sets", "Списък на публикуваните набори от данни"},
		{"Survey of companies, summary", "Анкета сред фирмите, обобщение"},
	}
	sources = [][2]string{
		{"Regional statistical office, table of the quarter", "Териториално статистическо бюро, таблица за тримесечието"},
		{"Log of the service portal", "Дневник на портала за услуги"},
		{"Count by the digital office", "Преброяване от дигиталния отдел"},
		{"Survey of the chamber of commerce", "Анкета на търговската палата"},
		{"Report of the operator, checked by the team", "Отчет на оператора, проверен от екипа"},
	}
	miscounts = [][2]string{
		{"The villages of the municipality were left out.", "Не бяха включени селата в общината."},
		{"One service was counted twice under two names.", "Една услуга беше броена два пъти под две имена."},
		{"The operator sent corrected figures.", "Операторът изпрати поправени данни."},
	}
)
