package projections_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"megdan/domain/assessment"
	"megdan/domain/benchmark"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	q "megdan/domain/questionnaire"
	"megdan/domain/questionnaire/questionnairetest"
	"megdan/domain/role"
	"megdan/projections"
	"megdan/projections/viewtest"
)

// These tests look for what one respondent answered, as a reader would who
// holds every document at every position (ASM-10).

// sheet is what one person answers.
type sheet struct {
	kind    q.Kind
	answers string
}

// act is one step of a round: somebody answers, revises or withdraws.
type act struct {
	who  int
	what string // "submit", "revise", "withdraw"
}

// round is what happens in a round: sheets, and acts in their order.
type round struct {
	sheets []sheet
	acts   []act
}

var asked = map[q.Kind][]string{"city": {"d1", "d2", "s1"}, "firm": {"d1", "d2", "s1"}, "school": {"d1", "s1"}, "civic": {"d1", "s1"}}

func randomSheet(r *rand.Rand, kind q.Kind) string {
	var out []string
	for _, question := range asked[kind] {
		switch n := r.IntN(8); {
		case n < 5:
			out = append(out, fmt.Sprint(question, "=", n))
		case n == 5:
			out = append(out, question+"=?")
		}
	}
	if len(out) == 0 {
		out = []string{"d1=0"}
	}
	return strings.Join(out, " ")
}

func randomRound(r *rand.Rand) round {
	var of round
	for n := range 3 + r.IntN(9) {
		kind := []q.Kind{"city", "city", "firm", "school", "civic"}[r.IntN(5)]
		of.sheets = append(of.sheets, sheet{kind, randomSheet(r, kind)})
		of.acts = append(of.acts, act{n, "submit"})
		if r.IntN(4) == 0 {
			of.acts = append(of.acts, act{r.IntN(n + 1), "revise"})
		}
		if n > 2 && r.IntN(6) == 0 {
			gone := r.IntN(n)
			of.acts = append(of.acts, act{gone, "withdraw"}, act{gone, "submit"})
		}
	}
	return of
}

// told is a round in a log, closed and published, with all documents after
// each position.
type told struct {
	events []*event.Recorded
	closed int64
	// documents by position, view and key; ownresponse, which its owner alone
	// reads, is not among them.
	after []map[string]string
	state assessment.State
}

var sofia = place.InCity{Programme: id.Programme{1: 1}, City: id.City{1: 2}}

func (of round) tell(t *testing.T) *told {
	t.Helper()
	l := viewtest.NewLog()
	round, tool, version := id.Assessment(l.ID("round")), id.Instrument(l.ID("tool")), id.InstrumentVersion(l.ID("version"))
	lead, expert := id.Person(l.ID("lead")), id.Person(l.ID("expert"))
	p := viewtest.NewPlay(l, assessment.Decider, sofia.Participation().UUID())
	do := func(c assessment.Command) {
		t.Helper()
		if err := p.Try(c, id.LinkHolder, role.Public); err != nil {
			t.Fatal(err)
		}
	}
	do(assessment.OpenAssessment{InCity: sofia, Assessment: round, Category: role.Participating, Round: assessment.Baseline, Instrument: tool, Version: version, Key: questionnairetest.Small("1.0.0").Key()})
	people := make([]id.Respondent, len(of.sheets))
	for n, s := range of.sheets {
		people[n] = id.Respondent(l.ID(fmt.Sprint("respondent ", n)))
		do(assessment.InviteRespondent{InCity: sofia, Assessment: round, Respondent: people[n], Kind: s.kind, Digest: assessment.DigestOf(fmt.Sprint(n))})
	}
	for _, a := range of.acts {
		link := assessment.SubmitResponse{InCity: sofia, Assessment: round, Respondent: people[a.who], Secret: fmt.Sprint(a.who), Answers: questionnairetest.Answers(of.sheets[a.who].answers)}
		switch a.what {
		case "submit":
			do(link)
		case "revise":
			before := link
			before.Answers = questionnairetest.Answers("d1=2 s1=2")
			do(assessment.ReviseResponse(before))
			do(assessment.ReviseResponse(link))
		case "withdraw":
			do(assessment.WithdrawResponse{InCity: sofia, Assessment: round, Respondent: people[a.who], Secret: link.Secret})
		}
	}
	out := &told{closed: int64(len(l.Events))}
	if err := p.Try(assessment.CloseCollection{InCity: sofia, Assessment: round}, lead, role.CityLead); err != nil {
		p.Do(assessment.CloseWithReservations{InCity: sofia, Assessment: round, Reservations: "as many as there were"}, expert, role.LeadExpert)
	}
	publish := assessment.PublishAssessment{InCity: sofia, Assessment: round, Instrument: tool}
	p.Do(publish, lead, role.CityLead)
	p.Do(publish, expert, role.LeadExpert)
	out.events, out.state = l.Events, p.State
	return out
}

// read folds all views, or the named ones only.
func (all *told) read(names ...string) *told {
	all.after = documentsAfterEach(all.events, names...)
	return all
}

var registered = sync.OnceValue(projections.All)

func documentsAfterEach(events []*event.Recorded, names ...string) (after []map[string]string) {
	docs := map[string]projections.Document{}
	now := map[string]string{}
	for _, e := range events {
		for _, v := range registered() {
			if v.Name == "ownresponse" || len(names) > 0 && !slices.Contains(names, v.Name) {
				continue
			}
			for _, k := range viewtest.KeysOf(v, e) {
				name := v.Name + "/" + k.String()
				if docs[name] == nil {
					docs[name] = v.New()
				}
				docs[name].Apply(k, e)
				now[name] = string(docs[name].Encode(nil))
			}
		}
		after = append(after, maps.Clone(now))
	}
	return after
}

// TestNoDocumentNamesARespondent: neither the id of an invitation, which who
// invited knows, nor its digest, nor an answer as it is kept.
func TestNoDocumentNamesARespondent(t *testing.T) {
	t.Parallel()
	for seed := range uint64(15) {
		of := randomRound(rand.New(rand.NewPCG(seed, 1)))
		all := of.tell(t).read()
		var secrets []string
		for _, r := range all.state.Rounds {
			for who, x := range r.Respondents {
				secrets = append(secrets, who.String(), string(x.Digest))
				for _, a := range x.Answers {
					secrets = append(secrets, `"`+string(a)+`"`)
				}
			}
		}
		for p, docs := range all.after {
			for name, doc := range docs {
				for _, s := range secrets {
					if strings.Contains(doc, s) && !strings.HasPrefix(name, "object/") {
						t.Fatalf("seed %d: %s holds %s at position %d", seed, name, s, p+1)
					}
				}
			}
		}
	}
}

// TestAnswersChangeNothingWhileTheyComeIn: with other answers of everybody,
// every document is the same, at every position up to the close. So nothing
// can be learnt from any two of these positions.
func TestAnswersChangeNothingWhileTheyComeIn(t *testing.T) {
	t.Parallel()
	for seed := range uint64(15) {
		r := rand.New(rand.NewPCG(seed, 2))
		of := randomRound(r)
		other := round{acts: of.acts}
		for _, s := range of.sheets {
			answers := randomSheet(r, s.kind)
			other.sheets = append(other.sheets, sheet{s.kind, answers})
		}
		a, b := of.tell(t).read(), other.tell(t).read()
		if a.closed != b.closed {
			continue // a revision to the same says nothing
		}
		for p := range a.closed {
			if !maps.Equal(a.after[p], b.after[p]) {
				t.Fatalf("seed %d: at position %d a document depends on what was answered\n%s", seed, p+1, differing(a.after[p], b.after[p]))
			}
		}
	}
}

func differing(a, b map[string]string) string {
	for name := range a {
		if a[name] != b[name] {
			return name + "\n" + a[name] + "\n" + b[name]
		}
	}
	return ""
}

// TestWhoAnsweredWhatMakesNoDifference: two people of one kind exchange what
// they answer, and every document at every position is the same.
func TestWhoAnsweredWhatMakesNoDifference(t *testing.T) {
	t.Parallel()
	tried := 0
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 3))
		of := randomRound(r)
		of.acts = slices.DeleteFunc(of.acts, func(a act) bool { return a.what == "revise" })
		other := round{slices.Clone(of.sheets), of.acts}
		for i := range other.sheets {
			j := r.IntN(len(other.sheets))
			if x, y := &other.sheets[i], &other.sheets[j]; x.kind == y.kind && x.answers != y.answers {
				x.answers, y.answers = y.answers, x.answers
				tried++
			}
		}
		a, b := of.tell(t).read(), other.tell(t).read()
		for p := range a.after {
			if !maps.Equal(a.after[p], b.after[p]) {
				t.Fatalf("seed %d: at position %d a document tells who answered what\n%s", seed, p+1, differing(a.after[p], b.after[p]))
			}
		}
	}
	if tried < 30 {
		t.Errorf("only %d exchanges were tried", tried)
	}
}

// TestCountsOfKindsMoveByThree: between any two different spreads over kinds
// three people came or went, and no count is below three.
func TestCountsOfKindsMoveByThree(t *testing.T) {
	t.Parallel()
	told := 0
	for seed := range uint64(60) {
		all := randomRound(rand.New(rand.NewPCG(seed, 4))).tell(t)
		answered, shown := map[id.Respondent]bool{}, map[id.Respondent]bool{}
		var last []int
		for _, e := range all.events[:all.closed] {
			switch v := e.Data.(type) {
			case assessment.ResponseSubmitted:
				answered[v.Respondent] = true
			case assessment.ResponseWithdrawn:
				delete(answered, v.Respondent)
			case assessment.ResponsesCounted:
				if slices.Equal(v.Counts, last) {
					continue
				}
				if last = v.Counts; slices.ContainsFunc(v.Counts, func(n int) bool { return n < q.Least }) {
					t.Fatalf("seed %d: %v", seed, v)
				}
				if n := apart(answered, shown); n < q.Least {
					t.Fatalf("seed %d: at position %d the spread differs by %d people", seed, e.Position, n)
				}
				shown = maps.Clone(answered)
				told++
			}
		}
	}
	if told < 60 {
		t.Errorf("spreads were told %d times only", told)
	}
}

func apart[K comparable](a, b map[K]bool) (n int) {
	for k := range a {
		if !b[k] {
			n++
		}
	}
	for k := range b {
		if !a[k] {
			n++
		}
	}
	return n
}

// TestEveryFigureIsOfThree: whoever changes all answers of two respondents can
// change a shown figure only together with a third: each figure that follows
// from answers follows from those of three people at least.
func TestEveryFigureIsOfThree(t *testing.T) {
	t.Parallel()
	looked := 0
	for seed := range uint64(25) {
		r := rand.New(rand.NewPCG(seed, 5))
		of := randomRound(r)
		base := figures(t, of.tell(t).read("assessment"))
		moved := map[string]int{}
		for n, s := range of.sheets {
			seen := map[string]bool{}
			for _, option := range []string{"0", "4", "?"} {
				var changed []string
				for _, question := range asked[s.kind] {
					changed = append(changed, question+"="+option)
				}
				other := round{slices.Clone(of.sheets), of.acts}
				other.sheets[n].answers = strings.Join(changed, " ")
				for name, value := range figures(t, other.tell(t).read("assessment")) {
					if base[name] != "" && base[name] != value {
						seen[name] = true
					}
				}
			}
			for name := range seen {
				moved[name]++
			}
		}
		for name := range base {
			looked++
			if n := moved[name]; n < q.Least {
				t.Fatalf("seed %d: %s follows from %d people\n%+v", seed, name, n, of.sheets)
			}
		}
	}
	if looked < 80 {
		t.Errorf("only %d figures were looked at", looked)
	}
}

// figures are the numbers of the city's and of everybody's documents at the
// end, by name.
func figures(t *testing.T, all *told) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name, doc := range all.after[len(all.after)-1] {
		if !strings.HasPrefix(name, "assessment/") {
			continue
		}
		var d struct {
			Overall struct {
				Shown, Level string
				Score        int
			}
			Dimensions []struct {
				Dimension string
				Score     int
			}
			Spread []struct {
				Group, Dimension string
				Score            int
			}
		}
		if err := json.NewDecoder(bytes.NewReader([]byte(doc))).Decode(&d); err != nil {
			t.Fatal(err)
		}
		if d.Overall.Shown == "shown" {
			out["overall"] = fmt.Sprint("=", d.Overall.Score)
		}
		for _, x := range d.Dimensions {
			out[x.Dimension] = fmt.Sprint("=", x.Score)
		}
		for _, x := range d.Spread {
			out[x.Group+" "+x.Dimension] = fmt.Sprint("=", x.Score)
		}
	}
	return out
}

// TestTheBenchmarkMovesByFiveCities: between any two different benchmarks five
// cities published, and a city stands in it by name while it consents only.
func TestTheBenchmarkMovesByFiveCities(t *testing.T) {
	t.Parallel()
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 6))
		l := viewtest.NewLog()
		p := viewtest.NewPlay(l, benchmark.Decider, sofia.Programme.UUID())
		for range 60 {
			in := place.InCity{Programme: sofia.Programme, City: id.City{2: byte(r.IntN(12))}}
			c := []benchmark.Command{
				benchmark.TakeFigures{InCity: in, Dimensions: []q.Dimension{"data"}, Scores: []q.Hundredths{q.Hundredths(r.IntN(10_000))}},
				benchmark.TakeFigures{InCity: in, Dimensions: []q.Dimension{"data"}, Scores: []q.Hundredths{q.Hundredths(r.IntN(10_000))}},
				benchmark.NoteConsent{InCity: in}, benchmark.NoteConsentTakenBack{InCity: in},
			}[r.IntN(4)]
			p.Do(c, id.Person{1}, role.CityLead)
		}
		fresh, consents, last := map[id.Participation]bool{}, map[string]bool{}, "[]"
		after := documentsAfterEach(l.Events, "benchmark")
		for n, e := range l.Events {
			switch v := e.Data.(type) {
			case benchmark.FiguresTaken:
				fresh[v.Participation] = true
			case benchmark.CityConsented:
				consents[v.Participation.String()] = true
			case benchmark.CityTookConsentBack:
				delete(consents, v.Participation.String())
			}
			doc, shown := after[n]["benchmark/"+sofia.Programme.String()]
			if !shown {
				continue
			}
			var d struct {
				Dimensions json.RawMessage
				Named      map[string]any
			}
			if err := json.Unmarshal([]byte(doc), &d); err != nil {
				t.Fatal(err)
			}
			for city := range d.Named {
				if !consents[city] {
					t.Fatalf("seed %d: %s is named without consent at position %d", seed, city, e.Position)
				}
			}
			if now := string(d.Dimensions); now != "" && now != last {
				if len(fresh) < benchmark.Least {
					t.Fatalf("seed %d: %d cities changed the benchmark at position %d", seed, len(fresh), e.Position)
				}
				fresh, last = map[id.Participation]bool{}, now
			}
		}
		if last == "[]" {
			t.Errorf("seed %d: nothing was drawn", seed)
		}
	}
}
