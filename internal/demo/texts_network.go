package demo

import "megdan/domain/expertise"

var aboutOneself = [][2]string{
	{"I keep the city's data in order, or try to.", "Поддържам в ред данните на града, или поне се старая."},
	{"Economic development; I know every firm with more than ten people.", "Икономическо развитие; познавам всяка фирма с повече от десет души."},
	{"Library and digital skills. Ask me about evening courses.", "Библиотека и дигитални умения. Питайте ме за вечерните курсове."},
	{"Planner by training, responsible for the roadmap.", "Планировчик по образование, отговарям за пътната карта."},
	{"Services for citizens, and everything that still needs a stamp.", "Услуги за гражданите и всичко, за което още трябва печат."},
}

var contactWishes = [][2]string{
	{"You spoke about the timetable feed at the seminar; we would like to see how it is fed.", "На семинара говорихте за потока с разписания; бихме искали да видим как се захранва."},
	{"We are the same size and have the same hospital. Could we compare budgets?", "Еднакви сме по големина и с еднаква болница. Може ли да сравним бюджетите?"},
	{"A joint workshop for small manufacturers, one day in each city.", "Обща работна среща за малки производители, по един ден във всеки град."},
	{"Exchange of trainers for two weeks, to learn how the other desk works.", "Обмен на обучители за две седмици, за да видим как работи другото гише."},
}

var togetherTitles = [][2]string{
	{"Common format for timetable data", "Общ формат за данните от разписанията"}, {"Exchange of trainers", "Обмен на обучители"},
	{"One survey in two cities", "Едно проучване в два града"}, {"Joint purchase of sensors", "Обща покупка на сензори"},
	{"School contest across the border", "Училищно състезание през границата"},
}

var groupTexts = []struct {
	theme         expertise.Theme
	name, purpose string
}{
	{expertise.OpenData, "Owners of data", "How a city finds out who answers for which data, and keeps it so."},
	{expertise.Mobility, "Timetables and tickets", "One format for timetables, so that one app serves several cities."},
	{expertise.Skills, "Help desks in libraries", "Comparison of opening hours, trainers and costs of eight help desks."},
	{expertise.Entrepreneurs, "Hubs that last", "What keeps a hub alive when the first money is spent."},
}

var adoptionTexts = []string{
	"Runs in one library since spring; 30 visitors a week, most of them over 60.",
	"The template saved us two months. Half of the text had to be rewritten for our law.",
	"Works for the bus data; the tram operator has not agreed yet.",
}

var practiceTexts = []struct {
	theme                           expertise.Theme
	title, done, outcome, notWorked string
}{
	{expertise.Skills, "Help desk in every library", "Two librarians a day help with forms, telephones and fear of both.", "9,000 visits a year; a third of them end with a service finished on line.", "Booking by telephone: the people who needed it most did not book."},
	{expertise.OpenData, "A page for each data owner", "Each set has one page with a name, a day of the next update and a telephone number.", "Late updates fell from a half to a tenth.", "The first version named departments instead of persons. Nobody felt meant."},
	{expertise.Mobility, "Timetables as open data in ninety days", "One clerk, one operator, one format; the rest had to wait.", "Four apps use the feed, none of them ours.", "Our own app. It was switched off after two years."},
	{expertise.Services, "Permits without a visit", "Drawings are signed electronically; the counter stays open for those who want it.", "Time for a small permit went from 34 to 16 days.", "The first contract made changes of the form a matter of the supplier."},
	{expertise.Entrepreneurs, "A floor for founders", "The city rents one floor and lets thirty desks for six months.", "70 firms in three years, of which 41 live.", "Free desks: they were taken and not used."},
	{expertise.Energy, "Hourly meters in schools", "Optical readers on old meters, read by the caretakers at first.", "18 per cent less heating in the first winter.", "Showing the figures to pupils only; the caretaker holds the valve."},
	{expertise.Industry, "First robot, rented", "Firms with fewer than fifty people rent a robot with an engineer for three months.", "9 of 14 bought one.", "Grants for buying: the machines came before the people could use them."},
	{expertise.Tourism, "Guests counted by water", "Water use by quarter estimates the guests in flats.", "Cleaning routes follow the guests since last summer.", "Mobile data; too dear, and too late each month."},
	{expertise.Governance, "One page for each decision", "Each proposal for the council has one page that names data and effects.", "Sittings are shorter by an hour.", "A template with fourteen fields; three are enough."},
	{expertise.Infrastructure, "Ducts in every trench", "Who opens a road puts in an empty duct; the city pays the duct.", "40 km of ducts in four years at a tenth of the price.", "The first plan had no register of the ducts."},
	{expertise.OpenData, "School of data for clerks", "Four afternoons, own data, own questions.", "120 clerks; 15 of them answer for a data set now.", "Evening courses outside of working time."},
	{expertise.Robotics, "Robots in the library", "Children build and lend robots as they lend books.", "Half of the borrowers are girls.", "The software of the first kit is no longer maintained."},
}
