package demo

import "megdan/domain/expertise"

// Texts of mentors, help requests and matches, in English and Bulgarian.

var interpreters = []string{"Boryana Lekova, sworn interpreter", "Kalin Rusev, interpreter of the chamber", "Teodora Aleksova, language service of the university"}

var aboutMentors = [][2]string{
	{"Fifteen years in city administrations, ten of them with open data. I ask for the first user before I ask for the platform.", ""},
	{"I have built two makerspaces and closed one. Happy to talk about both.", ""},
	{"Former head of a digital office. I help to find who decides, what it costs and what can wait.", ""},
	{"Works with small manufacturers that want their first robot and not their last.", ""},
	{"Economist. I read budgets, and I like indicators that somebody acts upon.", ""},
	{"Public transport, timetables, ticketing; I believe in boring standards.", ""},
	{"Librarian by training. Digital skills begin where people already go.", ""},
	{"I look after energy data of schools and hospitals. Most savings lie in reading the meters.", ""},
}

var pauses = [][2]string{{"On parental leave until the end of next month.", ""}, {"Seconded to the elections office for six weeks.", ""}}

var whyMatches = [][2]string{
	{"The city starts where the mentor was five years ago, and the register looks the same.", "Градът започва оттам, където менторът е бил преди пет години, и регистърът изглежда същият."},
	{"Weak in data, strong partners in the university: a mentor who has worked with both fits.", "Слабо място са данните, а университетът е силен партньор: подходящ е ментор, работил и с двете."},
	{"The firms asked for somebody who speaks their language, not that of the administration.", "Фирмите поискаха човек, който говори на техния език, а не на езика на администрацията."},
	{"They met at the seminar and want to go on.", "Запознаха се на семинара и искат да продължат."},
	{"Same size, same kind of harbour, other results. Both sides can learn.", "Същата големина, същото пристанище, други резултати. И двете страни могат да научат нещо."},
}

var smallConflicts = [][2]string{
	{"Until four years ago I advised a software firm that supplies the city's archive.", "До преди четири години консултирах фирма за софтуер, която доставя архива на града."},
	{"My university has a student exchange with theirs.", "Моят университет обменя студенти с техния."},
}

var matchDeclines = [][2]string{
	{"My places are taken until the summer; please ask a colleague.", "Местата ми са заети до лятото; моля, попитайте колега."},
	{"This needs somebody who knows procurement law, which I do not.", "Тук е нужен човек, който познава обществените поръчки, а аз не съм такъв."},
}

var matchPauses = [][2]string{
	{"Local elections; the team is bound until the new council sits.", "Местни избори; екипът е зает, докато се конституира новият съвет."},
	{"We wait for the survey before we meet again.", "Изчакваме проучването, преди да се срещнем отново."},
}

var matchOutcomes = [][2]string{
	{"The data inventory stands, with an owner for each set. What remains is discipline.", "Описът на данните е готов, всеки набор има отговорник. Остава дисциплината."},
	{"Two firms have begun their pilot; the chamber takes over the care for them.", "Две фирми започнаха пилота си; камарата поема грижата за тях."},
	{"We found that the plan was right and the order was not. It is now.", "Установихме, че планът е верен, но редът не беше. Сега е."},
}

type helpTopic struct {
	theme         expertise.Theme
	subject, text [2]string
}

var helpTopics = []helpTopic{
	{expertise.OpenData, [2]string{"Licence for the timetable data", "Лиценз за данните от разписанията"}, [2]string{"The operator of our buses owns the timetables and asks which licence others chose, and whether they regretted it.", "Автобусният оператор притежава разписанията и пита какъв лиценз са избрали други и дали са съжалили."}},
	{expertise.Skills, [2]string{"Trainers for people over 65", "Обучители за хора над 65 години"}, [2]string{"Our library has rooms and computers and nobody who can teach slowly. How did you find and pay your trainers?", "Библиотеката ни има зали и компютри, но няма кой да преподава бавно. Как намерихте и как плащате обучителите си?"}},
	{expertise.Mobility, [2]string{"Counting cyclists without cameras", "Броене на велосипедисти без камери"}, [2]string{"The data protection officer said no to cameras. Which sensors survive a winter and a road sweeper?", "Длъжностното лице по защита на данните каза не на камерите. Кои сензори издържат на зима и на метачна машина?"}},
	{expertise.Industry, [2]string{"First robot for a furniture maker", "Първи робот за мебелна фирма"}, [2]string{"Twelve people, no engineer. Who finances a trial of three months, and who stands beside the machine in the first week?", "Дванадесет души, без инженер. Кой финансира тримесечен опит и кой стои до машината през първата седмица?"}},
	{expertise.Governance, [2]string{"Who signs when two departments own a service", "Кой подписва, когато услугата е на два отдела"}, [2]string{"Registration of firms needs the tax and the permit department. Both want to sign last.", "Регистрацията на фирми минава през данъчния отдел и отдела за разрешителни. И двата искат да подписват последни."}},
	{expertise.Tourism, [2]string{"Numbers of guests outside hotels", "Брой гости извън хотелите"}, [2]string{"Half of our guests sleep in flats that report nothing. Has anybody used mobile data for this, lawfully?", "Половината ни гости спят в апартаменти, които не отчитат нищо. Използвал ли е някой мобилни данни за това, законно?"}},
	{expertise.Infrastructure, [2]string{"Fibre and the road works office", "Оптика и отделът за пътни ремонти"}, [2]string{"Each trench is opened three times. What did you put into the contract so that ducts go in with the first one?", "Всяка траншея се отваря по три пъти. Какво записахте в договора, за да влизат тръбите още с първата?"}},
	{expertise.Entrepreneurs, [2]string{"Rules for a co-working floor", "Правила за споделено работно място"}, [2]string{"The city owns the floor and must not compete with private offices. How are prices set elsewhere?", "Общината притежава етажа и не бива да конкурира частните офиси. Как се определят цените другаде?"}},
	{expertise.Services, [2]string{"Permits without paper, but with a stamp", "Разрешителни без хартия, но с печат"}, [2]string{"The law still asks for a stamp on the drawing. Did anybody get an electronic one accepted by the court?", "Законът още иска печат върху чертежа. Някой успя ли съдът да приеме електронен?"}},
	{expertise.Energy, [2]string{"Meters in forty schools", "Измерватели в четиридесет училища"}, [2]string{"Readings come as photographs. We look for the cheapest way to get them every hour, without drilling.", "Показанията идват като снимки. Търсим най-евтиния начин да ги имаме всеки час, без пробиване."}},
	{expertise.Robotics, [2]string{"A school contest that lasts", "Училищно състезание, което остава"}, [2]string{"Three years of robots in schools, and each year we begin with new teachers. What keeps them?", "Три години роботи в училищата и всяка година започваме с нови учители. Какво ги задържа?"}},
	{expertise.OpenData, [2]string{"Addresses that differ in five registers", "Адреси, които се различават в пет регистъра"}, [2]string{"We want to match without making one of the five the boss. Which order of merging worked for you?", "Искаме да ги свържем, без да правим някой от петте главен. Какъв ред на сливане проработи при вас?"}},
}

var helpTails = [][2]string{
	{"A call of half an hour would do.", "Достатъчен е половинчасов разговор."},
	{"We decide in three weeks.", "Решаваме след три седмици."},
	{"Examples that failed are as welcome as others.", "Неуспешните примери са толкова добре дошли, колкото и успешните."},
	{"The budget is small; time we have.", "Бюджетът е малък; време имаме."},
	{"Documents in any language are fine.", "Документи на всякакъв език ни вършат работа."},
}

var helpAnswers = [][2]string{
	{"Start with the smallest contract you have and write one page about it; the others will ask for the page.", "Започнете с най-малкия договор, който имате, и напишете една страница за него; другите сами ще я поискат."},
	{"We tried three ways. The cheap one failed in the second winter, the dear one nobody maintained; the middle one still runs.", "Опитахме три начина. Евтиният се провали през втората зима, скъпия никой не поддържаше; средният още работи."},
	{"The law allows more than your lawyer says. I attach the opinion that our ministry gave.", "Законът позволява повече, отколкото казва вашият юрист. Прилагам становището на нашето министерство."},
	{"Ask who loses when it works. That person has to be in the room first.", "Попитайте кой губи, ако проработи. Този човек трябва да е пръв в залата."},
	{"Our template is in the library of methods, version two. Replace chapter three, it is about our own tax.", "Образецът ни е в библиотеката с методи, версия две. Заменете глава трета, тя е за нашия данък."},
	{"It took us eleven months, nine of them waiting. I would ask the regulator first now.", "Отне ни единадесет месеца, девет от тях в чакане. Днес бих попитал регулатора първо."},
}

var helpOffers = [][2]string{
	{"I am free on Thursday morning.", "Свободен съм в четвъртък сутринта."},
	{"Shall I bring our engineer to the next session?", "Да доведа ли нашия инженер на следващата сесия?"},
	{"Send me your draft and I mark what I would leave out.", "Изпратете ми проекта и ще отбележа какво бих махнал."},
	{"The figures are public, I give you the address.", "Числата са публични, ще ви дам адреса."},
}

var helpOutcomes = [][2]string{
	{"Solved: we took over the template and changed two articles.", "Решено: взехме образеца и променихме два члена."},
	{"We go another way, but now we know why.", "Тръгваме по друг път, но вече знаем защо."},
	{"A session was agreed on it; the request can be closed.", "Уговорихме сесия за това; заявката може да се затвори."},
	{"Clear answer, thank you. The lawyer agrees too.", "Ясен отговор, благодарим. И юристът е съгласен."},
}
