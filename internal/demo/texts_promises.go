package demo

import (
	"megdan/domain/hub"
	"megdan/domain/library"
)

var hubNames = [][2]string{{"Quay 7", "Кей 7"}, {"The old post office", "Старата поща"}, {"Workshop for the city", "Работилница за града"}, {"Third floor", "Третият етаж"}}

var hubAbouts = [][2]string{
	{"Desks, machines and people who have founded before, in the middle of the city.", "Места, машини и хора, които вече са основавали фирма, в средата на града."},
	{"For those who have an idea and those who can program, in the hope that they meet.", "За хора с идеи и за хора, които програмират, с надеждата да се срещнат."},
	{"Open from eight to eight; on Thursdays the university comes with its questions.", "Отворено от осем до осем; в четвъртък университетът идва с въпросите си."},
}

var hubOffers = []struct {
	kind   hub.OfferKind
	amount int
	title  [2]string
}{
	{hub.Place, 30, [2]string{"Desk for six months", "Работно място за шест месеца"}},
	{hub.Mentoring, 60, [2]string{"An hour with somebody who has sold a firm", "Час с човек, продал фирма"}},
	{hub.Equipment, 2, [2]string{"Three-dimensional printer", "Триизмерен принтер"}},
	{hub.Position, 4, [2]string{"Paid internship in the digital office", "Платен стаж в дигиталния отдел"}},
}

var methodTexts = []struct {
	kind           library.MethodKind
	step           int
	title, summary [2]string
}{
	{library.Guide, 0, [2]string{"Forming the city team", "Как се съставя градският екип"}, [2]string{"Who should be in it, and who should only be told.", "Кой трябва да е в него и кой само да знае."}},
	{library.Template, 0, [2]string{"List of stakeholders", "Списък на заинтересованите страни"}, [2]string{"By what they lose and win, not by rank.", "Според това какво губят и печелят, а не по ранг."}},
	{library.Guide, 1, [2]string{"Interviews for the assessment", "Интервюта за оценката"}, [2]string{"Thirty questions, of which ten are enough.", "Тридесет въпроса, от които десет стигат."}},
	{library.Exercise, 1, [2]string{"SWOT in ninety minutes", "SWOT за деветдесет минути"}, [2]string{"Group exercise with cards; ends with four sentences.", "Групово упражнение с картички; завършва с четири изречения."}},
	{library.Template, 1, [2]string{"Statement of ambition", "Заявена амбиция"}, [2]string{"One page, one number, one date.", "Една страница, едно число, една дата."}},
	{library.Exercise, 2, [2]string{"From objective to indicator", "От цел към показател"}, [2]string{"For each objective: who would act if the figure falls?", "За всяка цел: кой ще действа, ако числото падне?"}},
	{library.Tool, 2, [2]string{"Table of existing policies", "Таблица на действащите политики"}, [2]string{"So that the strategy does not decide again what stands.", "За да не решава стратегията отново решеното."}},
	{library.Course, 3, [2]string{"Order of activities", "Ред на дейностите"}, [2]string{"What needs procurement, what needs people, what needs neither.", "Какво иска поръчка, какво иска хора и какво нищо."}},
	{library.Template, 4, [2]string{"Evaluation plan", "План за оценка"}, [2]string{"Which question is asked in two years, and by whom.", "Кой въпрос се задава след две години и от кого."}},
	{library.Template, 3, [2]string{"Roadmap as a table", "Пътна карта като таблица"}, [2]string{"Activities, partners, months.", "Дейности, партньори, месеци."}},
}

var methodNotes = [][2]string{
	{"Used in the first workshop; the cards worked better than the slides.", "Използвано на първата среща; картичките работеха по-добре от слайдовете."},
	{"We left out half and nobody missed it.", "Махнахме половината и на никого не му липсваше."},
	{"Good for people who had never met.", "Добро за хора, които не са се срещали."},
	{"Translated for the neighbouring towns, too.", "Преведено и за съседните градове."},
}

var programmePage = [2][2]string{
	{"Cities that help each other", "Градове, които си помагат"},
	{"Fifteen cities work on their digital future for sixteen months, with experts, with partner cities, and with cities that have done it before. What they learn is published here.", "Петнадесет града работят шестнадесет месеца за дигиталното си бъдеще, с експерти, с градове партньори и с градове, които вече са го правили. Каквото научат, се публикува тук."},
}

var cityPages = []string{
	"The city has begun with its libraries, where people already ask. The plan for data and firms follows in autumn.",
	"Students, a hospital and forty small manufacturers: the city wants them to share one data infrastructure.",
	"Nine interviews, one questionnaire and a long evening in the town hall led to five objectives.",
}
