package httpapi

import (
	"reflect"

	"megdan/domain/board"
	"megdan/domain/card"
	"megdan/domain/contact"
	"megdan/domain/directory"
	"megdan/domain/expertise"
	"megdan/domain/group"
	"megdan/domain/hub"
	"megdan/domain/id"
	"megdan/domain/library"
	"megdan/domain/place"
	"megdan/domain/practice"
	"megdan/domain/publicity"
	"megdan/domain/question"
)

// What people of the world share: a board of each city and one of a group, a
// card on each, a practice of the mentor city, a question, a hub, a method.
var (
	sofiaBoard  = id.Board(named("board of sofia"))
	ruseBoard   = id.Board(named("board of ruse"))
	sofiaColumn = id.Column(named("column of sofia"))
	ruseColumn  = id.Column(named("column of ruse"))
	sofiaCard   = id.Card(named("card of sofia"))
	ruseCard    = id.Card(named("card of ruse"))
	ourGroup    = id.WorkingGroup(named("group"))
	gentWay     = id.Practice(named("practice of gent"))
	oneQuestion = id.Question(named("question"))
	oneAnswer   = id.Answer(named("answer"))
	oneMethod   = id.Method(named("method"))
)

// eachHas is what a city has of a kind.
func eachHas[T any](inSofia, inRuse T) func(id.City) any {
	return func(c id.City) any {
		if c == ruse {
			return inRuse
		}
		return inSofia
	}
}

func init() {
	exhibits[reflect.TypeFor[id.Board]()] = eachHas(sofiaBoard, ruseBoard)
	exhibits[reflect.TypeFor[id.Column]()] = eachHas(sofiaColumn, ruseColumn)
	exhibits[reflect.TypeFor[id.Card]()] = eachHas(sofiaCard, ruseCard)
	exhibits[reflect.TypeFor[id.WorkingGroup]()] = eachHas(ourGroup, ourGroup)
	exhibits[reflect.TypeFor[id.Practice]()] = eachHas(gentWay, gentWay)
	exhibits[reflect.TypeFor[id.Question]()] = eachHas(oneQuestion, oneQuestion)
	exhibits[reflect.TypeFor[id.Answer]()] = eachHas(oneAnswer, oneAnswer)
	exhibits[reflect.TypeFor[id.Method]()] = eachHas(oneMethod, oneMethod)
	dressed["publicity.take_page_back"] = func(c any, city id.City) any {
		t := c.(publicity.TakePageBack)
		t.Page = id.PageOf(edition2018, id.Thing(id.ParticipationOf(edition2018, city)))
		return t
	}
	for view, shown := range map[string]topicShown{
		"board": {sofiaBoard.UUID(), "<Sofia's board>"}, "boards": {inSofia.UUID(), "<Sofia's participation>"}, "card": {sofiaCard.UUID(), "<Sofia's card>"},
		"practice": {gentWay.UUID(), "<Gent's practice>"}, "practices": {edition2018.UUID(), "<programme>"},
		"question": {oneQuestion.UUID(), "<question>"}, "questions": {edition2018.UUID(), "<programme>"},
		"network": {edition2018.UUID(), "<programme>"}, "contacts": {who["city member"].UUID(), "<city member>"}, "group": {ourGroup.UUID(), "<group>"},
		"hub": {inSofia.UUID(), "<Sofia's participation>"}, "hubpeople": {inSofia.UUID(), "<Sofia's participation>"}, "library": {edition2018.UUID(), "<programme>"},
		"public": {edition2018.UUID(), "<programme>"}, "publiccity": {inSofia.UUID(), "<Sofia's participation>"},
	} {
		topics[view] = shown
	}
	retold = append(retold, shared)
}

func inCityOf(c id.City) place.InCity { return place.InCity{Programme: edition2018, City: c} }

var inDCC = place.InProgramme{Programme: edition2018}

// shared enters what people share.
func shared(w *world) {
	lead, member, mentor := who["city lead"], who["city member"], who["mentor member"]
	w.as(lead, "group.form_group", group.FormGroup{InCity: inCityOf(sofia), Group: ourGroup, Theme: expertise.OpenData, Name: "Open data", Purpose: "One format", Invite: []id.City{gent, ruse}})
	w.as(mentor, "group.join_group", group.JoinGroup{InCity: inCityOf(gent), Group: ourGroup})
	for _, c := range []struct {
		by     id.Person
		city   id.City
		board  id.Board
		column id.Column
		card   id.Card
	}{{lead, sofia, sofiaBoard, sofiaColumn, sofiaCard}, {who["partner lead"], ruse, ruseBoard, ruseColumn, ruseCard}} {
		w.as(c.by, "board.create_city_board", board.CreateCityBoard{InCity: inCityOf(c.city), Board: c.board, Name: "Open data"})
		w.as(c.by, "board.add_column", board.AddColumn{InProgramme: inDCC, Board: c.board, Column: c.column, Name: "To do"})
		w.await(w.as(c.by, "board.define_label", board.DefineLabel{InProgramme: inDCC, Board: c.board, Label: id.CardLabel(named("label")), Name: "Urgent", Colour: board.Red}).Position)
		w.as(c.by, "card.add_card", card.AddCard{InProgramme: inDCC, Board: c.board, Card: c.card, Column: c.column, Title: "Budget"})
		w.as(c.by, "hub.open_hub", hub.OpenHub{InCity: inCityOf(c.city), Shown: hub.ToPublic, Name: "Hub", About: "A place to begin"})
		w.as(c.by, "hub.admit_person", hub.AdmitPerson{InCity: inCityOf(c.city), Person: id.Person(named("joined " + c.city.String())), Kind: hub.Student, Name: "Ivo", Consent: true})
		w.as(c.by, "publicity.publish_city_page", publicity.PublishCityPage{InCity: inCityOf(c.city), Language: "en", Title: "What we do", Text: "A lot"})
	}
	w.as(mentor, "practice.publish_practice", practice.PublishPractice{
		InCity: inCityOf(gent), Practice: gentWay, ContactRole: "Head of services", Theme: expertise.Services, Dimension: "data", Language: "en",
		Cost: practice.NoCost, Result: practice.Worked, Licence: practice.CC0, Title: "One counter", Done: "Joined", Outcome: "Faster", NotWorked: "The phones",
	})
	w.as(member, "question.ask_question", question.AskQuestion{InProgramme: inDCC, Question: oneQuestion, Theme: expertise.OpenData, Language: "en", Title: "Which licence?"})
	w.as(mentor, "question.give_answer", question.GiveAnswer{InProgramme: inDCC, Question: oneQuestion, Answer: oneAnswer, Text: "CC0"})
	w.as(mentor, "directory.describe_oneself", directory.DescribeOneself{InProgramme: inDCC, Person: mentor, About: "Counters"})
	w.as(member, "contact.request_contact", contact.RequestContact{InProgramme: inDCC, From: member, To: mentor, Message: "May I call?"})
	w.as(who["manager"], "library.add_method", library.AddMethod{InProgramme: inDCC, Method: oneMethod, Kind: library.Guide, Step: 1, Language: "en", Title: "Guide", Summary: "How to"})
	w.await(w.as(who["manager"], "publicity.publish_programme_page", publicity.PublishProgrammePage{InProgramme: inDCC, Language: "en", Title: "DCC", Text: "Cities"}).Position)
}
