package demo

import d "megdan/domain/deliverable"

// reportPassage is one passage of a report; its texts name the city.
type reportPassage struct {
	heading [2]string
	texts   [][2]string
}

var reportTitles = map[d.Kind][2]string{
	d.AssessmentReport: {"Digital maturity of %s: assessment report", "Дигитална зрялост на %s: доклад за оценка"},
	d.StrategyReport:   {"Digital strategy of %s", "Дигитална стратегия на %s"},
	d.GovernancePlan:   {"Who decides what in %s: governance plan", "Кой какво решава в %s: план за управление"},
	d.EvaluationPlan:   {"How %s measures its progress: evaluation plan", "Как %s измерва напредъка си: план за оценка"},
	d.FinalReport:      {"%s after the programme: final report", "%s след програмата: окончателен доклад"},
}

var reportTexts = map[d.Kind][]reportPassage{
	d.AssessmentReport: {
		{[2]string{"Summary", "Резюме"}, [][2]string{
			{"%s has better networks than it thinks and fewer people who use them than it needs.", "%s има по-добри мрежи, отколкото мисли, и по-малко хора, които ги ползват, отколкото са му нужни."},
			{"Three results stand out for %s: strong infrastructure, weak skills in small firms, data without owners.", "Три резултата изпъкват за %s: силна инфраструктура, слаби умения в малките фирми, данни без отговорник."},
		}},
		{[2]string{"How we asked", "Как питахме"}, [][2]string{
			{"The self-assessment of %s was answered by administration, firms, university and associations; the answers were kept apart by group.", "Самооценката на %s попълниха администрация, фирми, университет и сдружения; отговорите се водят по групи."},
		}},
		{[2]string{"Infrastructure", "Инфраструктура"}, [][2]string{
			{"In %s fibre reaches nine of ten streets of the centre and one of ten in the villages.", "В %s оптиката стига до девет от десет улици в центъра и до една от десет в селата."},
		}},
		{[2]string{"Skills", "Умения"}, [][2]string{
			{"Firms in %s say that they find programmers, and not the people who understand both trade and data.", "Фирмите в %s казват, че намират програмисти, но не и хора, които разбират едновременно занаята и данните."},
		}},
		{[2]string{"Services and data", "Услуги и данни"}, [][2]string{
			{"A third of the services of %s can be finished on line. The rest ends with a printed form.", "Една трета от услугите на %s завършват по интернет. Останалите свършват с хартия."},
		}},
		{[2]string{"What follows from it", "Какво следва"}, [][2]string{
			{"For the vision of %s we suggest three questions: who teaches, who owns the data, who stays.", "За визията на %s предлагаме три въпроса: кой учи, чии са данните, кой остава."},
		}},
	},
	d.StrategyReport: {
		{[2]string{"Where we want to be", "Къде искаме да сме"}, [][2]string{
			{"%s wants to be a city where services end where they begin and where graduates find a reason to stay.", "%s иска да е град, в който услугите свършват там, където започват, а завършилите имат защо да останат."},
		}},
		{[2]string{"Objectives and why these", "Цели и защо тези"}, [][2]string{
			{"Of eleven possible objectives %s chose those that somebody in the city answers for by name.", "От единадесет възможни цели %s избра тези, за които някой в града отговаря поименно."},
		}},
		{[2]string{"Indicators", "Показатели"}, [][2]string{
			{"Every operational objective of %s has one figure, with a value of today and a day for the target.", "Всяка оперативна цел на %s има един показател, със стойност днес и ден за целта."},
		}},
		{[2]string{"Partners and money", "Партньори и средства"}, [][2]string{
			{"%s pays for the first two years from its own budget and the regional fund; firms give rooms and time.", "%s плаща първите две години от бюджета си и от регионалния фонд; фирмите дават помещения и време."},
		}},
		{[2]string{"What we leave out", "Какво оставяме настрана"}, [][2]string{
			{"%s does not build a data centre of its own, nor an application for everything.", "%s не строи собствен център за данни, нито приложение за всичко."},
		}},
	},
	d.GovernancePlan: {
		{[2]string{"Who decides", "Кой решава"}, [][2]string{{"The deputy mayor of %s decides every month, with a list of open questions and not with slides.", "Заместник-кметът на %s решава всеки месец, със списък на отворените въпроси, а не със слайдове."}}},
		{[2]string{"Who is heard", "Кой се изслушва"}, [][2]string{{"A council of twelve from firms, schools and associations of %s is heard each quarter and publishes what it said.", "Съвет от дванадесет души от фирми, училища и сдружения на %s се изслушва всяко тримесечие и публикува казаното."}}},
		{[2]string{"After the programme", "След програмата"}, [][2]string{{"The digital office of %s stays, with four posts and a budget line.", "Дигиталният отдел на %s остава, с четири щата и бюджетен ред."}}},
	},
	d.EvaluationPlan: {
		{[2]string{"What is measured", "Какво се измерва"}, [][2]string{{"%s measures each indicator at least twice a year and says where a figure comes from.", "%s измерва всеки показател поне два пъти годишно и казва откъде идва числото."}}},
		{[2]string{"Who looks at it", "Кой гледа"}, [][2]string{{"The figures of %s are traced to their source by somebody who did not record them.", "Числата на %s се проследяват до източника от човек, който не ги е записал."}}},
		{[2]string{"What happens when it goes wrong", "Какво става, когато не върви"}, [][2]string{{"When a figure of %s moves away from its target twice, the activity behind it is discussed in the council.", "Когато число на %s два пъти се отдалечи от целта, дейността зад него се обсъжда в съвета."}}},
	},
	d.FinalReport: {
		{[2]string{"What has changed", "Какво се промени"}, [][2]string{{"After a year %s knows its data, has two pilots at work and a team that meets without being called.", "След една година %s познава данните си, има два работещи пилота и екип, който се събира без покана."}}},
		{[2]string{"What did not work", "Какво не стана"}, [][2]string{{"The network contract cost %s three months; the skills survey had to be repeated.", "Договорът за мрежата струва на %s три месеца; проучването за уменията трябваше да се повтори."}}},
		{[2]string{"Advice to the next cities", "Съвет към следващите градове"}, [][2]string{{"Begin with a list of who answers for what. In %s this took two months and saved a year.", "Започнете със списък кой за какво отговаря. В %s това отне два месеца и спести година."}}},
	},
}

var reportSentences = [][2]string{
	{"The figures are from the first quarter.", "Числата са от първото тримесечие."},
	{"The chamber of commerce sees it in the same way, the university more cautiously.", "Търговската камара го вижда по същия начин, университетът е по-предпазлив."},
	{"The annex lists the sources.", "Източниците са изброени в приложението."},
	{"This was the part that was discussed longest.", "Това беше най-дълго обсъжданата част."},
	{"Three of the four groups agree with it.", "Три от четирите групи са съгласни."},
	{"What this costs is in the last chapter.", "Колко струва това, е в последната глава."},
}

var versionNotes = [][2]string{
	{"First version of all chapters", "Първа версия на всички глави"},
	{"Figures of the last quarter added", "Добавени са числата за последното тримесечие"},
	{"Shortened after the workshop", "Съкратено след работната среща"},
	{"Remarks of the expert taken over", "Приети са бележките на експерта"},
	{"Two passages in plainer words", "Два пасажа с по-прости думи"},
}

var passageRemarks = [][2]string{
	{"Where does this figure come from?", "Откъде е това число?"},
	{"The second sentence says the same as the first.", "Второто изречение казва същото като първото."},
	{"Please name the department that answers for it.", "Моля, посочете отдела, който отговаря."},
	{"Good passage. It could stand at the beginning.", "Добър пасаж. Може да е в началото."},
	{"Our firms would not recognise themselves here.", "Нашите фирми не биха се познали тук."},
	{"A comparison with a city of our size would help.", "Сравнение с град като нашия би помогнало."},
	{"This is a wish and not a finding.", "Това е пожелание, а не извод."},
	{"The year is missing.", "Липсва годината."},
	{"I checked the register: it is 31, not 33 per cent.", "Проверих в регистъра: 31, а не 33 процента."},
	{"Agreed with the libraries yesterday, may stay.", "Уговорено вчера с библиотеките, може да остане."},
}

var changesWanted = [][2]string{
	{"The part on skills draws conclusions that the answers do not bear.", "Частта за уменията прави изводи, които отговорите не носят."},
	{"Please say for each measure who answers for it.", "Моля, кажете за всяка мярка кой отговаря."},
	{"Text and table differ in the last chapter.", "Текст и таблица се разминават в последната глава."},
	{"The summary promises more than the chapters show.", "Резюмето обещава повече, отколкото главите показват."},
}
