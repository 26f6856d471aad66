package demo

import (
	"time"

	"megdan/domain/board"
	"megdan/domain/calendar"
	"megdan/domain/card"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/rank"
	"megdan/domain/role"
)

// boardsAct: every participating city works on a board of its own, and all of
// them share one of the programme.
func boardsAct(e *edition) (all []*thread) {
	cities := e.of(role.Participating)
	for n, t := range cities {
		if !e.involved(n) {
			continue
		}
		s := e.thread("board", t)
		b := s.beginBoard(n)
		count := e.share(600, n, len(cities))
		for k := range count {
			s.card(b, k, s.between(s.start.AddDays(20), calendar.In(s.now, time.UTC).AddDays(-9), (k*100+s.rand.IntN(80))/count))
		}
		if n%3 == 0 { // of these days
			s.card(b, 1000, s.moment(calendar.In(s.now, time.UTC).AddDays(-1)))
		}
		s.changesBoard(b, n)
		all = append(all, s, e.shared(t, n))
	}
	return append(all, e.sharedBoard())
}

// sharedBoard is the programme's, for everybody.
func (e *edition) sharedBoard() *thread {
	s := e.thread("programme board", nil)
	b := s.sharedDesk()
	when := s.moment(s.start.AddDays(5))
	step := func(name string, body any) {
		when = when.Add(time.Minute)
		s.at(when, s.manager, role.ProgrammeManager, name, body)
	}
	step("board.create_programme_board", board.CreateProgrammeBoard{InProgramme: s.in(), Board: b.id, Name: "What we learn from each other"})
	for i, name := range columnNames {
		step("board.add_column", board.AddColumn{InProgramme: s.in(), Board: b.id, Column: b.columns[i], Name: name[0]})
	}
	for i, name := range labelNames {
		step("board.define_label", board.DefineLabel{InProgramme: s.in(), Board: b.id, Label: b.labels[i], Name: name[0], Colour: board.Teal})
	}
	return s
}

func (e *edition) sharedDesk() *desk {
	b := &desk{InProgramme: e.in(), id: id.Board(e.derive("programme board"))}
	for i := range 4 {
		b.columns = append(b.columns, id.Column(e.derive("programme board", "column", num(i))))
		b.labels = append(b.labels, id.CardLabel(e.derive("programme board", "label", num(i))))
	}
	return b
}

// shared: what a city puts on the programme's board.
func (e *edition) shared(t *team, n int) *thread {
	s := e.thread("cards for all", t)
	s.lang = 0
	b, count := s.sharedDesk(), e.share(75, n, 15)
	for k := range count {
		s.card(b, k+n, s.between(s.start.AddDays(30), calendar.In(s.now, time.UTC).AddDays(-8), (k*100+s.rand.IntN(80))/count))
	}
	return s
}

// desk is a board while its story is told.
type desk struct {
	place.InProgramme
	id      id.Board
	columns []id.Column
	labels  []id.CardLabel
}

func (s *thread) beginBoard(n int) *desk {
	b := &desk{InProgramme: s.in(), id: s.firstBoard()}
	when := s.moment(s.start.AddDays(6))
	step := func(name string, body any) {
		when = when.Add(time.Minute)
		s.at(when, s.lead, s.ordinary(), name, body)
	}
	step("board.create_city_board", board.CreateCityBoard{InCity: s.inCity(), Board: b.id, Name: boardNames[n%len(boardNames)][s.lang]})
	for i, name := range columnNames {
		c := id.Column(s.new("column", num(i)))
		b.columns = append(b.columns, c)
		step("board.add_column", board.AddColumn{InProgramme: b.InProgramme, Board: b.id, Column: c, Name: name[s.lang]})
	}
	for i, name := range labelNames {
		l := id.CardLabel(s.new("label", num(i)))
		b.labels = append(b.labels, l)
		step("board.define_label", board.DefineLabel{InProgramme: b.InProgramme, Board: b.id, Label: l, Name: name[s.lang], Colour: []board.Colour{board.Red, board.Blue, board.Green, board.Yellow}[i%4]})
	}
	return b
}

// changesBoard: columns are renamed and moved, some boards are opened to the
// whole programme, one to everybody, and one is taken back.
func (s *thread) changesBoard(b *desk, n int) {
	step := func(days int, by role.Actor, as role.Role, name string, body any) {
		s.at(s.moment(s.start.AddDays(days)), by, as, name, body)
	}
	name := boardNames[n%len(boardNames)][s.lang]
	if n%4 == 0 {
		step(90, s.lead, s.ordinary(), "board.rename_column", board.RenameColumn{InProgramme: b.InProgramme, Board: b.id, Column: b.columns[1], Name: columnAgain[s.lang]})
		step(91, s.lead, s.ordinary(), "board.move_column", board.MoveColumn{InProgramme: b.InProgramme, Board: b.id, Column: b.columns[3], After: b.columns[0]})
		step(120, s.lead, s.ordinary(), "board.rename_board", board.RenameBoard{InProgramme: b.InProgramme, Board: b.id, Name: name + " 2030"})
	}
	if n%3 == 0 {
		step(140, s.lead, s.ordinary(), "board.widen_board", board.WidenBoard{InProgramme: b.InProgramme, Board: b.id, Visibility: role.ProgrammeAudience, Name: name})
	}
	if n%6 == 0 {
		step(200, s.lead, s.ordinary(), "board.widen_board", board.WidenBoard{InProgramme: b.InProgramme, Board: b.id, Visibility: role.PublicAudience, Name: name})
		step(203, s.manager, role.ProgrammeManager, "board.publish_board", board.PublishBoard{InProgramme: b.InProgramme, Board: b.id, Name: name})
	}
	if n == 6 {
		step(260, s.lead, s.ordinary(), "board.narrow_board", board.NarrowBoard{InProgramme: b.InProgramme, Board: b.id, Visibility: role.ProgrammeAudience, Name: name})
	}
	if n == 2 {
		step(280, s.lead, s.ordinary(), "board.hand_over_board", board.HandOverBoard{InProgramme: b.InProgramme, Board: b.id, Owner: s.members[1].Person})
	}
	if n == 4 { // a second board, that was closed
		old := id.Board(s.new("old board"))
		step(30, s.lead, s.ordinary(), "board.create_city_board", board.CreateCityBoard{InCity: s.inCity(), Board: old, Name: boardNames[3][s.lang]})
		step(95, s.lead, s.ordinary(), "board.archive_board", board.ArchiveBoard{InProgramme: b.InProgramme, Board: old})
	}
}

// card tells the life of one card: written, given to somebody, moved, talked
// about.
func (s *thread) card(b *desk, k int, when time.Time) {
	on, c := b.InProgramme, id.Card(s.new("card", num(k)))
	title, text := s.say(cardTitles), s.tells(cardTexts, noteEnds)
	who, as := s.someone()
	step := func(days int, name string, body any) bool {
		when = s.later(when, days)
		return s.at(when, who, as, name, body)
	}
	if !s.at(when, who, as, "card.add_card", card.AddCard{InProgramme: on, Board: b.id, Card: c, Column: b.columns[0], Title: title, Text: text}) {
		return
	}
	when = when.Add(2 * time.Minute)
	s.at(when, who, as, "card.label_card", card.LabelCard{InProgramme: on, Board: b.id, Card: c, Labels: b.labels[k%4 : k%4+1]})
	person, _ := s.someone()
	step(1, "card.assign_card", card.AssignCard{InProgramme: on, Board: b.id, Card: c, Person: person.Person})
	if k%9 == 0 {
		step(1, "card.unassign_card", card.UnassignCard{InProgramme: on, Board: b.id, Card: c, Person: person.Person})
	}
	step(1+s.rand.IntN(6), "card.move_card", card.MoveCard{InProgramme: on, Board: b.id, Card: c, Column: b.columns[1], After: rank.Rank("0010i")})
	if k%3 == 0 {
		step(2, "card.edit_card", card.EditCard{InProgramme: on, Board: b.id, Card: c, Version: 1, Title: title, Text: text + " " + s.say(noteEnds)})
	}
	if k%5 == 0 {
		link := id.Link(s.new("link", num(k)))
		step(1, "card.link_card", card.LinkCard{InProgramme: on, Board: b.id, Card: c, Link: link, Kind: card.ToWeb, Title: "Open data portal", Address: "https://data." + s.data.Key + ".example/"})
		if k%10 == 0 {
			step(1, "card.unlink_card", card.UnlinkCard{InProgramme: on, Board: b.id, Card: c, Link: link})
		}
	}
	s.talk(b, c, k, when)
	if s.rand.IntN(3) > 0 {
		step(8+s.rand.IntN(20), "card.move_card", card.MoveCard{InProgramme: on, Board: b.id, Card: c, Column: b.columns[2+s.rand.IntN(2)]})
	}
	if k%7 == 0 {
		step(40, "card.archive_card", card.ArchiveCard{InProgramme: on, Board: b.id, Card: c})
		if k%14 == 0 {
			step(3, "card.restore_card", card.RestoreCard{InProgramme: on, Board: b.id, Card: c})
		}
	}
}

func (s *thread) talk(b *desk, c id.Card, k int, when time.Time) {
	on := b.InProgramme
	var before id.Comment
	for i := range 1 + s.rand.IntN(4) {
		who, as := s.someone()
		key := id.Comment(s.new("comment", num(k), num(i)))
		when = when.Add(time.Duration(5+s.rand.IntN(90)) * time.Minute)
		talk := card.CommentOnCard{InProgramme: on, Board: b.id, Card: c, Comment: key, ReplyTo: before, Text: s.tells(comments, noteEnds)}
		if i == 1 {
			talk.Mentions = []id.Person{s.lead.Person}
		}
		s.at(when, who, as, "card.comment_on_card", talk)
		other, role := s.someone()
		reaction := pick(s.rand, []card.Reaction{card.Agree, card.Thanks, card.Insight, card.Applause})
		s.at(when.Add(time.Minute), other, role, "card.react", card.React{InProgramme: on, Board: b.id, Card: c, Comment: key, Reaction: reaction})
		switch {
		case k%8 == 0 && i == 0:
			s.at(when.Add(2*time.Minute), who, as, "card.edit_comment", card.EditComment{InProgramme: on, Board: b.id, Card: c, Comment: key, Version: 1, Text: talk.Text + " " + s.say(noteEnds)})
			s.at(when.Add(3*time.Minute), other, role, "card.take_reaction_back", card.TakeReactionBack{InProgramme: on, Board: b.id, Card: c, Comment: key, Reaction: reaction})
		case k%10 == 0 && i > 0:
			s.at(when.Add(4*time.Minute), who, as, "card.withdraw_comment", card.WithdrawComment{InProgramme: on, Board: b.id, Card: c, Comment: key})
			return
		}
		before = key
	}
}
