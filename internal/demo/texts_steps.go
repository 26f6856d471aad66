package demo

import "megdan/domain/participation"

// stakeholders are who has a say in a city, by kind. All are organisations.
var stakeholders = []struct {
	kind  participation.StakeholderKind
	names [][2]string
}{
	{participation.Administration, [][2]string{
		{"Directorate for digital services", "Дирекция „Дигитални услуги“"}, {"Department of urban planning", "Отдел „Градско планиране“"},
		{"Mobility office", "Отдел „Транспорт“"}, {"Social services", "Социални дейности"},
	}},
	{participation.Business, [][2]string{
		{"Chamber of commerce and industry", "Търговско-промишлена палата"}, {"Cluster of software companies", "Клъстер на софтуерните фирми"},
		{"Association of hotels and restaurants", "Сдружение на хотелиери и ресторантьори"}, {"Association of small manufacturers", "Сдружение на малките производители"},
	}},
	{participation.Academia, [][2]string{
		{"Technical faculty", "Технически факултет"}, {"Vocational school of electronics", "Професионална гимназия по електроника"},
		{"Research centre for data", "Изследователски център за данни"}, {"Institute of design", "Институт по дизайн"},
	}},
	{participation.CivilSociety, [][2]string{
		{"City library", "Градска библиотека"}, {"Association of people with disabilities", "Съюз на хората с увреждания"},
		{"Youth council", "Младежки съвет"}, {"Neighbourhood forum", "Квартален форум"},
	}},
	{participation.Infrastructure, [][2]string{
		{"Water company", "Водоснабдяване и канализация"}, {"Public transport company", "Градски транспорт"},
		{"Operator of the fibre network", "Оператор на оптичната мрежа"}, {"Energy company", "Електроразпределение"},
	}},
	{participation.Finance, [][2]string{
		{"Regional development fund", "Регионален фонд за развитие"}, {"Savings bank", "Спестовна банка"}, {"Network of business angels", "Мрежа на бизнес ангелите"},
	}},
	{participation.OtherKind, [][2]string{
		{"Tourist board", "Туристически съвет"}, {"Local newspaper", "Местен вестник"},
	}},
}

var (
	labelName   = [2]string{"Lighthouse for open data", "Пример за отворени данни"}
	reopenings  = [2]string{"The list of stakeholders has no one from the port district, which the expert and the lead want to add.", "В списъка на заинтересованите няма никой от пристанищния район, а експертът и ръководителят искат да го допълнят."}
	withdrawals = [2]string{
		"After the elections the new council put the money for the team into the repair of the schools.",
		"След изборите новият съвет насочи средствата за екипа към ремонта на училищата.",
	}
)
