package demo

// Texts of seminars and visits.

var seminarPoints = []string{
	"Welcome, and what we heard since last time", "Five cities, five minutes each", "Peer review in groups of three",
	"What did not work: open microphone", "Working session by theme", "Mentor cities answer", "Each city writes its next three steps", "Plenary: what we take home",
}

var visitTitles = [][2]string{
	{"Assessment visit", "Посещение за оценката"}, {"Ambition visit", "Посещение за амбицията"},
	{"Strategy visit", "Посещение за стратегията"}, {"Roadmap workshop", "Работна среща за пътната карта"},
}

var visitPurposes = [][2]string{
	{"Interviews with firms, schools and two departments; questions left open by the questionnaire.", "Интервюта с фирми, училища и два отдела; въпроси, останали открити след въпросника."},
	{"Reading the draft with those who will have to live with it.", "Четене на проекта с хората, които ще живеят с него."},
	{"Seeing the places of the pilots, and the people who open the door in the morning.", "Оглед на местата на пилотите и среща с хората, които сутрин отключват вратата."},
}

var visitReports = [][2]string{
	{"Nine interviews in two days. Firms know what they need, and do not know whom to ask.", "Девет интервюта за два дни. Фирмите знаят какво им трябва, но не знаят кого да питат."},
	{"The team is small and has the ear of the mayor. The data lie in four places, of which one is a cupboard.", "Екипът е малък, но кметът го слуша. Данните са на четири места, едното от които е шкаф."},
	{"The library is the strongest partner; the university promised more than its calendar allows.", "Библиотеката е най-силният партньор; университетът обеща повече, отколкото календарът му позволява."},
	{"Two pilots can begin at once. The third waits for a contract that the city does not control.", "Два пилота могат да започнат веднага. Третият чака договор, който не зависи от града."},
}
