package demo

// What a city's people propose, weigh up and want.

// ideaTitles with the number of the heading that they stand under.
var ideaTitles = []struct {
	title [2]string
	group int
}{
	{[2]string{"A help desk for digital services in every library", "Дигитална помощ във всяка библиотека"}, 0},
	{[2]string{"One sign-on for all city services", "Един вход за всички общински услуги"}, 1},
	{[2]string{"Open the timetable data of buses and ferries", "Отворени разписания на автобуси и фериботи"}, 2},
	{[2]string{"Shared workshop for makers in the old tram depot", "Обща работилница в старото трамвайно депо"}, 3},
	{[2]string{"Evening courses for owners of small shops", "Вечерни курсове за собственици на малки магазини"}, 0},
	{[2]string{"Permits that know what the city already knows", "Разрешителни, които знаят каквото общината вече знае"}, 1},
	{[2]string{"A map of free premises for young firms", "Карта на свободните помещения за млади фирми"}, 3},
	{[2]string{"Sensors for air and noise at schools", "Датчици за въздух и шум при училищата"}, 2},
	{[2]string{"Coding clubs in the neighbourhoods", "Клубове по програмиране в кварталите"}, 0},
	{[2]string{"Budget of the city that anybody can question", "Общински бюджет, който всеки може да пита"}, 2},
	{[2]string{"Internships shared by three firms at a time", "Стажове, споделени между три фирми"}, 3},
	{[2]string{"Appointments on line in all offices", "Записване на час по интернет във всички служби"}, 1},
	{[2]string{"Seniors teach seniors to use a telephone", "Възрастни учат възрастни да ползват телефон"}, 0},
	{[2]string{"Tourist data that hotels and museums share", "Туристически данни, споделени от хотели и музеи"}, 2},
	{[2]string{"A fund for first prototypes, 3,000 euros each", "Фонд за първи прототипи по 3000 евро"}, 3},
	{[2]string{"Forms in plain language, tested with readers", "Формуляри на разбираем език, изпробвани с читатели"}, 1},
	{[2]string{"Fast network for the two industrial zones", "Бърза мрежа за двете промишлени зони"}, 3},
	{[2]string{"Teachers' week at local IT firms", "Седмица на учителите в местните ИТ фирми"}, 0},
	{[2]string{"Water meters that report a leak", "Водомери, които съобщават за теч"}, 2},
	{[2]string{"The town hall on wheels for the villages", "Кметство на колела за селата"}, 1},
	{[2]string{"A hub for IT talent in the former post office", "Център за ИТ таланти в бившата поща"}, 3},
	{[2]string{"A digital day for every school class once a year", "Дигитален ден за всеки клас веднъж годишно"}, 0},
	{[2]string{"Parking places shown before one drives there", "Свободни места за паркиране преди да тръгнеш"}, 2},
	{[2]string{"Answers from the city within three days, measured", "Отговор от общината до три дни, с измерване"}, 1},
	{[2]string{"Returners' desk for those who studied abroad", "Гише за завръщащи се от чужбина"}, 3},
	{[2]string{"Cyber hygiene check for small firms", "Проверка на киберхигиената в малките фирми"}, 0},
	{[2]string{"Register of city data with a person for each set", "Регистър на данните с отговорник за всеки набор"}, 2},
	{[2]string{"Building files scanned and found by address", "Сканирани строителни досиета, търсени по адрес"}, 1},
	{[2]string{"Port and university share a laboratory", "Пристанището и университетът с обща лаборатория"}, 3},
	{[2]string{"A loan of laptops for job seekers", "Лаптопи под наем за търсещи работа"}, 0},
	{[2]string{"Energy use of public buildings on one screen", "Потреблението на обществените сгради на един екран"}, 2},
	{[2]string{"Reports of broken lamps with a photograph", "Сигнал за счупена лампа със снимка"}, 1},
	{[2]string{"Local shops sell together on line", "Местните магазини продават заедно в интернет"}, 3},
	{[2]string{"Digital mentors from the technical school", "Дигитални наставници от техническото училище"}, 0},
	{[2]string{"Crossing counts for safer ways to school", "Преброяване на кръстовищата за безопасен път до училище"}, 2},
	{[2]string{"All council votes in a form that machines read", "Всички гласувания на съвета в машинночетим вид"}, 1},
}

var ideaReasons = [][2]string{
	{"Came up in four of the eleven interviews with firms. Nobody feels responsible for it today.", "Спомена се в четири от единадесетте разговора с фирми. Днес никой не отговаря за това."},
	{"Costs little, and the people who would do it are already paid by the city.", "Струва малко, а хората, които ще го правят, вече са на заплата в общината."},
	{"Two neighbouring towns have it and would show us what went wrong at first.", "Два съседни града го имат и ще ни покажат какво не е вървяло отначало."},
	{"Would reach those who never come to our workshops.", "Ще стигне до тези, които никога не идват на нашите срещи."},
	{"The survey of small firms puts this in second place, after the network.", "Проучването сред малките фирми го поставя на второ място, след мрежата."},
	{"We could try it for three months in one district and count.", "Можем да го пробваме три месеца в един квартал и да броим."},
	{"The university would do the technical part as a student project with a supervisor.", "Университетът ще поеме техническата част като студентски проект с ръководител."},
	{"Half of the work is to agree who may use the data, not the software.", "Половината работа е да се уточни кой може да ползва данните, а не софтуерът."},
	{"The regional fund has a line for exactly this until next spring.", "Регионалният фонд има линия точно за това до следващата пролет."},
	{"Our young people leave because they do not see this here.", "Младите ни хора заминават, защото не виждат това тук."},
}

var ideaMore = [][2]string{
	{"Added after the workshop: the chamber would pay for the first three courses.", "Допълнено след срещата: камарата ще плати първите три курса."},
	{"Now with figures: about 240 people in the first year.", "Вече с числа: около 240 души през първата година."},
	{"Shortened: only the two districts with the most questions at the desk.", "Съкратено: само двата квартала с най-много въпроси на гишето."},
	{"The school has agreed in writing.", "Училището се съгласи писмено."},
}

var ideaComments = [][2]string{
	{"Who keeps it running after the first year?", "Кой ще го поддържа след първата година?"},
	{"I would start with one district and measure.", "Бих започнала с един квартал и бих измервала."},
	{"The data protection officer should hear of this early.", "Длъжностното лице по защита на данните трябва да чуе за това рано."},
	{"Our firm would send two people, on Tuesdays.", "Нашата фирма ще праща двама души, във вторник."},
	{"Looks like the idea about the depot. Could these be one?", "Прилича на идеята за депото. Не могат ли да са една?"},
	{"The price seems low. Count the hours of those who answer.", "Цената изглежда ниска. Пребройте часовете на тези, които отговарят."},
	{"We tried it in 2015; it failed because nobody told the users.", "Опитахме го през 2015 г.; не стана, защото никой не каза на хората."},
	{"This would be visible within three months, which helps with the council.", "Това ще се види за три месеца, което помага пред съвета."},
	{"Please write for whom it is. Everybody is nobody.", "Моля, напишете за кого е. За всички значи за никого."},
	{"The library is ready, they only ask for a second socket.", "Библиотеката е готова, искат само още един контакт."},
	{"Good. It serves the second objective better than the first.", "Добре. По-добре служи на втората цел, отколкото на първата."},
	{"There is a licence question with the bus company.", "Има въпрос с лиценза на автобусната фирма."},
	{"Can we see how Pori did this?", "Може ли да видим как го е направил Пори?"},
	{"I support this if the villages are in it too.", "Подкрепям, ако включим и селата."},
}

var ideaParked = [][2]string{
	{"The network has to come first; we take it up again next year.", "Първо трябва да дойде мрежата; ще се върнем към това догодина."},
	{"Depends on the regional call, which is announced for autumn.", "Зависи от регионалната покана, обявена за есента."},
	{"Nobody in the administration has the time before the summer.", "Никой в администрацията няма време преди лятото."},
	{"Good, but too similar to the pilot that begins now.", "Добро е, но твърде близко до пилота, който започва сега."},
}

var ideaDeclined = [][2]string{
	{"The water company plans it already, with its own money.", "Водното дружество вече го планира със свои средства."},
	{"The national portal does this from next year; a second one would confuse people.", "Националният портал ще го прави от догодина; втори би объркал хората."},
	{"It needs personal data that the city may not use for this.", "Нужни са лични данни, които общината няма право да ползва за това."},
	{"More than the whole budget of the programme for one street.", "Повече от целия бюджет на програмата за една улица."},
}

// swotItems are strengths, weaknesses, opportunities and threats.
var swotItems = [4][][2]string{
	{
		{"A technical university with 4,000 students in the city", "Технически университет с 4000 студенти в града"},
		{"Fibre in nine of ten streets of the centre", "Оптика в девет от десет улици в центъра"},
		{"A mayor who asks for figures", "Кмет, който иска числа"},
		{"Firms that already export software", "Фирми, които вече изнасят софтуер"},
		{"Libraries that people trust", "Библиотеки, на които хората вярват"},
		{"A port that shares its data", "Пристанище, което споделя данните си"},
		{"Rents half of those in the capital", "Наеми наполовина от столичните"},
		{"A team of three departments that works together", "Екип от три отдела, който работи заедно"},
		{"Experience with two European projects", "Опит с два европейски проекта"},
		{"Active parents and teachers", "Активни родители и учители"},
	},
	{
		{"Half of the graduates leave within a year", "Половината завършили заминават до година"},
		{"Registers that do not speak to each other", "Регистри, които не си говорят"},
		{"No budget line for digital services", "Няма бюджетен ред за дигитални услуги"},
		{"Small firms without anybody for their computers", "Малки фирми без човек за компютрите"},
		{"Services on line that end with a printed form", "Електронни услуги, които свършват с хартия"},
		{"Villages with slow networks", "Села с бавна мрежа"},
		{"Data without an owner", "Данни без отговорник"},
		{"Few women in technical jobs", "Малко жени в технически професии"},
		{"Contracts that tie us to one supplier", "Договори, които ни връзват с един доставчик"},
		{"Indicators collected once and never again", "Показатели, събрани веднъж и никога повече"},
	},
	{
		{"Firms from the capital look for second offices", "Фирми от столицата търсят втори офиси"},
		{"The regional fund opens a line for skills", "Регионалният фонд отваря линия за умения"},
		{"Tourism all year through events and congresses", "Целогодишен туризъм чрез събития и конгреси"},
		{"A new law that opens public data", "Нов закон, който отваря публичните данни"},
		{"Neighbouring cities with the same questions", "Съседни градове със същите въпроси"},
		{"Former factory halls in the hands of the city", "Бивши цехове в ръцете на общината"},
		{"People who want to come back from abroad", "Хора, които искат да се върнат от чужбина"},
		{"Schools that may shape a part of their lessons", "Училища, които могат да оформят част от часовете"},
		{"Energy prices that make savings worth the effort", "Цени на енергията, при които спестяването си струва"},
		{"A ferry line that brings the other shore near", "Фериботна линия, която доближава другия бряг"},
	},
	{
		{"Elections in the middle of the roadmap", "Избори по средата на пътната карта"},
		{"Larger cities pay higher wages", "По-големите градове плащат повече"},
		{"Attacks on badly kept systems", "Атаки срещу лошо поддържани системи"},
		{"Grants that end before the work does", "Грантове, които свършват преди работата"},
		{"An ageing population", "Застаряващо население"},
		{"A single large employer", "Един-единствен голям работодател"},
		{"Distrust of everything that is stored", "Недоверие към всичко, което се пази"},
		{"Rules that change every year", "Правила, които се менят всяка година"},
		{"Droughts that take all attention in summer", "Суши, които отнемат вниманието през лятото"},
		{"Suppliers that give up products", "Доставчици, които спират продукти"},
	},
}

var swotReopened = [][2]string{
	{"The chamber of commerce sent its view after we had agreed.", "Търговската камара прати мнението си, след като се бяхме съгласили."},
	{"The survey of the villages changes what we said about networks.", "Проучването в селата променя казаното за мрежите."},
}

// missions and cityAmbitions name the city; the second also the year.
var missions = [][2]string{
	{"%s connects its people, firms and schools with the digital means that make work and daily life here easier.", "%s свързва хората, фирмите и училищата си с дигитални средства, които улесняват работата и живота тук."},
	{"%s uses what it knows, openly and carefully, so that decisions are understood and services end where they begin: at home.", "%s използва това, което знае, открито и грижливо, за да са разбираеми решенията и услугите да свършват там, където започват: у дома."},
	{"%s wants those who learn here to find work here, and those who work here to go on learning.", "%s иска тези, които учат тук, да намират работа тук, а тези, които работят тук, да продължават да учат."},
}

var cityAmbitions = [][2]string{
	{"In %[1]s of the year %[2]d a new firm is founded, advised and connected within one week, and every second graduate stays.", "В %[1]s през %[2]d г. нова фирма се учредява, получава съвет и връзка за една седмица, а всеки втори завършил остава."},
	{"By %[2]d every service of %[1]s can be finished on line, in plain language, and no question is asked twice.", "До %[2]d г. всяка услуга на %[1]s може да завърши по интернет, на разбираем език, и никой въпрос не се задава два пъти."},
	{"%[1]s will be the place in its region where data of port, city and university meet; by %[2]d thirty local products rest on them.", "%[1]s ще е мястото в региона, където се срещат данните на пристанището, града и университета; до %[2]d г. тридесет местни продукта стъпват на тях."},
	{"In %[2]d nobody in %[1]s is left out for lack of skills: every school, library and firm teaches.", "През %[2]d г. никой в %[1]s не остава встрани поради липса на умения: учи всяко училище, библиотека и фирма."},
}

var ambitionsSharper = [][2]string{
	{"We measure it with four figures that we publish every spring.", "Измерваме го с четири числа, които публикуваме всяка пролет."},
	{"What we do not promise: more staff. What we promise: shorter ways.", "Какво не обещаваме: повече служители. Какво обещаваме: по-къси пътища."},
	{"The villages around are part of it.", "Околните села са част от това."},
}

var ambitionReplaced = [][2]string{
	{"The council asked for a longer view after the academy seminar.", "Съветът поиска по-дълъг поглед след академичния семинар."},
	{"Two neighbouring towns joined, and the old text spoke of one.", "Присъединиха се два съседни града, а старият текст говореше за един."},
}

var peerComments = [][2]string{
	{"By when, and who says so? The text has a year and no measure.", "До кога и кой го казва? Текстът има година, но няма мярка."},
	{"We had the same sentence. It did not survive the first budget.", "И ние имахме същото изречение. Не преживя първия бюджет."},
	{"Strong on skills. What is in it for the firms that are already here?", "Силно за уменията. Какво има за фирмите, които вече са тук?"},
	{"The port is named once and then forgotten.", "Пристанището е споменато веднъж и после забравено."},
	{"How many people does this reach in the first year?", "До колко души стига това през първата година?"},
	{"Clear and short. We would like to quote it.", "Ясно и кратко. Бихме искали да го цитираме."},
	{"Half of the graduates: from which number today?", "Половината завършили: от кое число днес?"},
	{"Are the villages in or out?", "Селата вътре ли са, или вън?"},
	{"Say what you will stop doing. That convinces councils.", "Кажете какво ще спрете да правите. Това убеждава съветите."},
	{"An indicator for trust would suit you.", "Показател за доверие би ви подхождал."},
}

var peerAnswers = [][2]string{
	{"True. The measure is in the new text: four figures, every spring.", "Вярно. Мярката е в новия текст: четири числа, всяка пролет."},
	{"We keep the sentence and name the budget line beside it.", "Запазваме изречението и посочваме бюджетния ред до него."},
	{"Today 48 of 100 stay, from the university's own survey.", "Днес остават 48 от 100, по проучване на университета."},
	{"The villages are in; the text says so now.", "Селата са вътре; текстът вече го казва."},
	{"Not taken over: the firms asked us to leave this open.", "Не го приемаме: фирмите ни помолиха да оставим това отворено."},
	{"About 1,200 in the first year; the count is in the annex.", "Около 1200 през първата година; сметката е в приложението."},
}
