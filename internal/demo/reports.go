package demo

import (
	"fmt"

	d "megdan/domain/deliverable"
	"megdan/domain/id"
)

// reportsAct: each participating city writes its reports, from the assessment
// to the final one, and has them approved and published; some partner cities
// hand in a strategy. What its steps need is there with that.
func reportsAct(e *edition) (all []*thread) {
	for _, w := range e.walks("reports", max(4, 20/e.some(5))) {
		for n, plan := range reportPlans {
			if w.nth%plan.every == 0 && (!w.partner() || plan.kind == d.StrategyReport) {
				w.report(plan, n)
			}
		}
		if !w.partner() {
			w.completeSteps()
		}
		all = append(all, w.thread)
	}
	return all
}

// reportPlan is when the reports of a kind are written; the days are those of
// a city's way.
type reportPlan struct {
	kind               d.Kind
	begun, handed, due int
	every              int // one of so many cities is that far
}

var reportPlans = []reportPlan{
	{d.AssessmentReport, 100, 122, 136, 1},
	{d.StrategyReport, 205, 248, 272, 1},
	{d.GovernancePlan, 300, 325, 345, 2},
	{d.EvaluationPlan, 320, 345, 362, 3},
	{d.FinalReport, 325, 344, 352, 5},
}

// paper is one report while its story is told.
type paper struct {
	*walk
	id       id.Deliverable
	n        int
	plan     reportPlan
	version  id.DocumentVersion
	versions int
	talk     int
	passages []id.Passage
}

func (w *walk) report(plan reportPlan, n int) {
	p := &paper{walk: w.aside().day(plan.begun), id: id.Deliverable(w.key("report", n)), n: n, plan: plan}
	p.write()
	p.review()
	p.publish()
	if plan.kind == d.AssessmentReport && w.nth%6 == 1 {
		p.corrected()
	}
}

// tongue is the language that the city writes in.
func (w *walk) tongue() d.Language {
	if w.lang == bulgarian {
		return "bg"
	}
	return "en"
}

// paragraph is the text of one passage.
func (p *paper) paragraph(n, lang int) string {
	name := p.data.Names[[2]string{"en", "bg"}[lang]]
	texts := reportTexts[p.plan.kind][n].texts
	return fmt.Sprintf(texts[(p.walk.nth+n)%len(texts)][lang], name)
}

// begin starts the report and names its passages.
func (p *paper) begin() bool {
	title := fmt.Sprintf(reportTitles[p.plan.kind][p.lang], p.name())
	if !p.do(p.chief, "deliverable.start_deliverable", d.StartDeliverable{InCity: p.in, Deliverable: p.id, Kind: p.plan.kind, Language: p.tongue(), Title: title}) {
		return false
	}
	for k := range reportTexts[p.plan.kind] {
		p.passages = append(p.passages, id.Passage(p.key("passage", p.n, k)))
	}
	return true
}

// write: a first version of all passages, then more and more of them written
// again, in the full size.
func (p *paper) write() {
	if !p.begin() {
		return
	}
	first := max(2, p.some(len(p.passages)))
	p.save(p.staff[0], 0, first, versionNotes[0][p.lang])
	for k := range p.some(5) - 1 {
		p.wait(3 + p.rand.IntN(4))
		p.save(p.anybody(), k%len(p.passages), 2, p.say(versionNotes))
		p.remark()
	}
	if p.walk.nth%2 == 0 || p.o.Density >= 50 {
		p.do(p.chief, "deliverable.add_contributor", d.AddContributor{InCity: p.in, Deliverable: p.id, Contributor: p.staff[len(p.staff)-1].Person})
	}
}

// save writes some passages, from one on.
func (p *paper) save(by player, from, count int, note string) bool {
	v := id.DocumentVersion(p.key("version", p.n, p.versions+1))
	body := d.SaveVersion{InCity: p.in, Deliverable: p.id, Version: v, Passages: p.passages, Note: note}
	if p.versions == 0 {
		body.Passages = p.passages[:count]
		p.passages = body.Passages
	}
	for k := from; k < min(from+count, len(p.passages)); k++ {
		body.Written = append(body.Written, d.Passage{
			Passage: p.passages[k], Heading: reportTexts[p.plan.kind][k].heading[p.lang], Text: p.paragraph(k, p.lang) + p.moreText(),
		})
	}
	if !p.do(by, "deliverable.save_version", body) {
		return false
	}
	p.version, p.versions = v, p.versions+1
	return true
}

func (p *paper) moreText() string {
	if p.versions == 0 {
		return ""
	}
	return " " + p.say(reportSentences)
}

// remark is a comment on one passage.
func (p *paper) remark() {
	for range p.some(5) {
		s := p.aside().wait(1)
		p.talk++
		s.do(pick(p.rand, p.everybody()), "deliverable.comment_passage", d.CommentPassage{
			InCity: p.in, Deliverable: p.id, Comment: id.Comment(p.key("passage comment", p.n, p.talk)), Version: p.version,
			Passage: pick(p.rand, p.passages), Text: p.say(passageRemarks),
		})
	}
}

// review: handed in, in part sent back, handed in again, approved; a final
// report is endorsed by the expert and approved by the manager (STR-3).
func (p *paper) review() {
	by := p.staff[0]
	p.translate()
	p.day(p.plan.handed)
	p.do(by, "deliverable.submit_deliverable", d.SubmitDeliverable{InCity: p.in, Deliverable: p.id, Version: p.version})
	p.wait(1)
	p.remark()
	if (p.walk.nth+p.n)%3 == 1 {
		p.wait(3)
		p.do(p.judge, "deliverable.request_changes", d.RequestChanges{InCity: p.in, Deliverable: p.id, Reason: p.say(changesWanted)})
		p.wait(4)
		p.save(by, p.n%len(p.passages), 1, p.say(versionNotes))
		p.do(by, "deliverable.submit_deliverable", d.SubmitDeliverable{InCity: p.in, Deliverable: p.id, Version: p.version})
	}
	p.wait(3)
	approve := d.ApproveDeliverable{InCity: p.in, Deliverable: p.id, Version: p.version, Kind: p.plan.kind}
	if p.plan.kind == d.FinalReport {
		p.do(p.judge, "deliverable.endorse_deliverable", d.EndorseDeliverable{InCity: p.in, Deliverable: p.id, Version: p.version})
		p.wait(4)
		p.do(p.firstManager(), "deliverable.approve_deliverable", approve)
		return
	}
	p.do(p.judge, "deliverable.approve_deliverable", approve)
}

// translate: between English and Bulgarian, early enough to go out of date
// when the city has to write again.
func (p *paper) translate() {
	if p.lang != bulgarian && p.walk.nth%5 != 3 {
		return
	}
	p.wait(1)
	other := 1 - p.lang
	t := d.AddTranslation{
		InCity: p.in, Deliverable: p.id, Translation: id.Translation(p.key("translation", p.n)), Version: p.version,
		Language: [2]d.Language{"en", "bg"}[other],
		Title:    fmt.Sprintf(reportTitles[p.plan.kind][other], p.data.Names[[2]string{"en", "bg"}[other]]),
	}
	for k, passage := range p.passages {
		t.Passages = append(t.Passages, d.Passage{Passage: passage, Heading: reportTexts[p.plan.kind][k].heading[other], Text: p.paragraph(k, other)})
	}
	if p.do(p.anybody(), "deliverable.add_translation", t) && p.n == 1 {
		p.wait(2)
		p.do(p.chief, "deliverable.mark_translation_outdated", d.MarkTranslationOutdated{InCity: p.in, Deliverable: p.id, Translation: t.Translation})
	}
}

// publish: those who contributed say whether they want to be named, and most
// reports are shown to everybody.
func (p *paper) publish() {
	if p.n > 1 && p.walk.nth%4 != 0 {
		return
	}
	answer := d.Agreed
	if (p.walk.nth+p.n)%4 == 3 {
		answer = d.Refused
	}
	p.wait(1)
	p.do(p.staff[0], "deliverable.answer_naming", d.AnswerNaming{InCity: p.in, Deliverable: p.id, Contributor: p.staff[0].Person, Answer: answer})
	p.wait(2)
	by := p.chief
	if p.plan.kind == d.FinalReport {
		by = p.firstManager()
	}
	p.do(by, "deliverable.publish_deliverable", d.PublishDeliverable{InCity: p.in, Deliverable: p.id})
}

// corrected: a published report is followed by another one with newer figures,
// which takes its place.
func (p *paper) corrected() {
	next := &paper{walk: p.aside().day(300), id: id.Deliverable(p.key("report", p.n, 2)), n: p.n + 20, plan: p.plan}
	next.plan.handed = 318
	next.write()
	next.review()
	next.wait(2)
	next.do(p.chief, "deliverable.publish_deliverable", d.PublishDeliverable{InCity: p.in, Deliverable: next.id})
	next.wait(1)
	next.do(p.chief, "deliverable.supersede_deliverable", d.SupersedeDeliverable{InCity: p.in, Deliverable: p.id, By: next.id, Kind: p.plan.kind})
}
