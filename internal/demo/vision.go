package demo

import (
	"megdan/domain/id"
	"megdan/domain/idea"
	"megdan/domain/swot"
)

// visionAct: each participating city collects ideas, agrees its SWOT analysis
// and its ambition; some partner cities do it in a smaller way.
func visionAct(e *edition) (all []*thread) {
	partners := max(2, 20/e.some(8))
	for _, w := range e.walks("vision", partners) {
		w.collectIdeas()
		w.analyse()
		w.wantSomething()
		all = append(all, w.thread)
	}
	return all
}

// proposal is one idea while its story is told.
type proposal struct {
	id     id.Idea
	n      int
	author player
	title  string
	group  idea.Group
	talk   int
	open   *walk // where its time stands after what was said of it
}

// ideaGroups are the headings of the city's board.
var ideaGroups = []idea.Group{"skills", "services", "data", "economy"}

// collectIdeas: a workshop where everybody writes for themselves and all is
// revealed at once, then a time in which more come, then decisions.
func (w *walk) collectIdeas() {
	count := w.some(38)
	if w.partner() {
		count = w.some(10)
	}
	count = max(2, count)
	written := max(1, count/3)
	var all []*proposal
	room := w.aside().day(42)
	for n := range written {
		p := w.propose(n)
		room.do(p.author, "idea.write_idea", idea.WriteIdea{InCity: w.in, Idea: p.id, Group: p.group, Title: p.title, Text: w.say(ideaReasons)})
		all = append(all, p)
	}
	p := all[0]
	room.do(p.author, "idea.edit_idea", idea.EditIdea{InCity: w.in, Idea: p.id, Title: p.title, Text: w.say(ideaReasons) + " " + w.say(ideaMore)})
	for n, p := range all {
		by := w.chief
		if n%5 == 1 {
			by = p.author
		}
		room.do(by, "idea.reveal_idea", idea.RevealIdea{InCity: w.in, Idea: p.id})
		p.open = room.aside()
	}
	for n := written; n < count; n++ {
		p := w.propose(n)
		p.open = w.aside().day(46 + w.rand.IntN(70))
		if p.open.do(p.author, "idea.submit_idea", idea.SubmitIdea{InCity: w.in, Idea: p.id, Group: p.group, Title: p.title, Text: w.say(ideaReasons)}) {
			all = append(all, p)
		}
	}
	for _, p := range all {
		w.discuss(p)
	}
	w.decideIdeas(all)
}

// propose makes up an idea; the city walks through the titles from a place of
// its own.
func (w *walk) propose(n int) *proposal {
	at := (n*5 + w.nth*7) % len(ideaTitles)
	return &proposal{
		id: id.Idea(w.key("idea", n)), n: n, author: pick(w.rand, w.staff),
		title: ideaTitles[at].title[w.lang], group: ideaGroups[ideaTitles[at].group],
	}
}

// discuss: people support and comment, the author adds something.
func (w *walk) discuss(p *proposal) {
	last := p.open
	for k, who := range w.everybody() {
		if who.Person == p.author.Person || w.rand.IntN(3) == 0 {
			continue
		}
		s := p.open.aside().wait(1 + w.rand.IntN(20))
		s.do(who, "idea.support_idea", idea.SupportIdea{InCity: w.in, Idea: p.id})
		if (p.n+k)%9 == 3 {
			s.wait(3)
			s.do(who, "idea.withdraw_support", idea.WithdrawSupport{InCity: w.in, Idea: p.id})
		}
		if s.t.After(last.t) {
			last = s
		}
		if w.o.Density < 50 && k > 1 {
			break
		}
	}
	for range w.some(5) {
		s := p.open.aside().wait(1 + w.rand.IntN(25))
		p.talk++
		s.do(pick(w.rand, w.everybody()), "idea.comment_on_idea", idea.CommentOnIdea{
			InCity: w.in, Idea: p.id, Comment: id.Comment(w.key("idea comment", p.n, p.talk)), Text: w.say(ideaComments),
		})
		if s.t.After(last.t) {
			last = s
		}
	}
	p.open = last.aside()
	if p.n%6 == 2 {
		p.open.do(p.author, "idea.edit_idea", idea.EditIdea{InCity: w.in, Idea: p.id, Title: p.title, Text: w.say(ideaReasons) + " " + w.say(ideaMore)})
	}
	if p.n%8 == 1 {
		p.group = pick(w.rand, ideaGroups)
		p.open.do(w.chief, "idea.move_idea", idea.MoveIdea{InCity: w.in, Idea: p.id, Group: p.group})
	}
}

// decideIdeas: the first of the city is accepted for sure and the second one
// too, since activities come of them (strategy.go); of the others some are
// joined, parked, declined, and some wait.
func (w *walk) decideIdeas(all []*proposal) {
	for n, p := range all {
		p.open.day(125 + w.rand.IntN(10))
		act := (n + w.nth) % 6
		if n < promotedIdeas {
			act = 0
		}
		if n%2 == 0 && act != 5 {
			p.open.do(w.chief, "idea.review_idea", idea.ReviewIdea{InCity: w.in, Idea: p.id})
			p.open.wait(2 + w.rand.IntN(8))
		}
		switch act {
		case 0, 1:
			p.open.do(w.chief, "idea.accept_idea", idea.AcceptIdea{InCity: w.in, Idea: p.id})
		case 2:
			p.open.do(w.chief, "idea.park_idea", idea.ParkIdea{InCity: w.in, Idea: p.id, Reason: w.say(ideaParked)})
			if n%4 == 0 {
				p.open.wait(30)
				p.open.do(w.chief, "idea.review_idea", idea.ReviewIdea{InCity: w.in, Idea: p.id})
			}
		case 3:
			p.open.do(w.chief, "idea.decline_idea", idea.DeclineIdea{InCity: w.in, Idea: p.id, Reason: w.say(ideaDeclined)})
		case 4: // both are still open then
			p.open.day(120)
			p.open.do(w.chief, "idea.merge_ideas", idea.MergeIdeas{InCity: w.in, Idea: p.id, Into: all[n%promotedIdeas].id})
		}
	}
	if len(all) == promotedIdeas { // too few for the rest
		w.extraIdea(len(all), all[0])
	}
}

// extraIdea comes late and finds another end in every city.
func (w *walk) extraIdea(n int, other *proposal) {
	p := w.propose(n)
	s := w.aside().day(100)
	s.do(p.author, "idea.submit_idea", idea.SubmitIdea{InCity: w.in, Idea: p.id, Group: p.group, Title: p.title, Text: w.say(ideaReasons)})
	s.wait(4)
	switch w.nth % 4 {
	case 0:
		s.do(w.chief, "idea.decline_idea", idea.DeclineIdea{InCity: w.in, Idea: p.id, Reason: w.say(ideaDeclined)})
	case 1:
		s.do(w.chief, "idea.park_idea", idea.ParkIdea{InCity: w.in, Idea: p.id, Reason: w.say(ideaParked)})
	case 2:
		s.do(w.chief, "idea.merge_ideas", idea.MergeIdeas{InCity: w.in, Idea: p.id, Into: other.id})
	case 3:
		s.do(w.chief, "idea.move_idea", idea.MoveIdea{InCity: w.in, Idea: p.id, Group: "later"})
	}
}

// promotedIdeas is how many of a city's ideas become activities.
const promotedIdeas = 2

// analyse: items come in a workshop, their order is argued about, one is
// dropped, then the analysis is agreed; in some cities it is opened once more.
func (w *walk) analyse() {
	s := w.aside().day(72)
	quarters := []swot.Quarter{swot.Strength, swot.Weakness, swot.Opportunity, swot.Threat}
	each := max(1, w.some(9))
	if w.partner() {
		each = max(1, each/3)
	}
	item := func(q, n int) id.SwotItem { return id.SwotItem(w.key("swot", q, n)) }
	for q, quarter := range quarters {
		texts := swotItems[q]
		for n := range min(each, len(texts)) {
			s.do(w.anybody(), "swot.add_swot_item", swot.AddSwotItem{
				InCity: w.in, Item: item(q, n), Quarter: quarter, Text: texts[(n+w.nth)%len(texts)][w.lang],
			})
		}
	}
	s.wait(3)
	for q := range quarters {
		for k := 1; k < each; k += 2 {
			s.do(w.anybody(), "swot.rank_swot_item", swot.RankSwotItem{InCity: w.in, Item: item(q, k), Place: 1 + w.rand.IntN(each)})
		}
	}
	last := item(3, min(each, len(swotItems[3]))-1)
	if each > 1 || w.nth == 1 {
		s.do(w.chief, "swot.withdraw_swot_item", swot.WithdrawSwotItem{InCity: w.in, Item: last})
	} else if w.nth == 2 { // the workshop adds one and puts it first
		more := item(0, each)
		s.do(w.anybody(), "swot.add_swot_item", swot.AddSwotItem{InCity: w.in, Item: more, Quarter: swot.Strength, Text: swotItems[0][(each+w.nth)%len(swotItems[0])][w.lang]})
		s.do(w.anybody(), "swot.rank_swot_item", swot.RankSwotItem{InCity: w.in, Item: more, Place: 1})
	}
	s.day(88)
	s.do(w.judge, "swot.agree_swot", swot.AgreeSwot{InCity: w.in})
	if w.nth%5 == 3 {
		s.day(98)
		s.do(w.judge, "swot.reopen_swot", swot.ReopenSwot{InCity: w.in, Reason: w.say(swotReopened)})
		s.do(w.anybody(), "swot.add_swot_item", swot.AddSwotItem{InCity: w.in, Item: item(2, each), Quarter: swot.Opportunity, Text: swotItems[2][(each+w.nth)%len(swotItems[2])][w.lang]})
		s.wait(5)
		s.do(w.judge, "swot.agree_swot", swot.AgreeSwot{InCity: w.in})
	}
}
