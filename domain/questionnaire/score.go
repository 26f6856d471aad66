package questionnaire

import (
	"math/big"
	"slices"
)

// The algorithm, as a stored score names it.
const (
	AlgorithmName    = "stakeholder-balanced-mean"
	AlgorithmVersion = "1"
)

// Hundredths is a score from 0 to 10,000, or a share. It is cut, not rounded:
// what lies below 44.95 stays below it, so that a level, and a display that
// rounds half up to one decimal, come out as they would from the exact score.
type Hundredths int

// Response is what one respondent answered.
type Response struct {
	Kind    Kind
	Answers []Answer
}

// Result is what follows from all responses of a round.
type Result struct {
	Respondents int
	Kinds       int
	Dimensions  []DimensionResult
	Overall     Figure
	Questions   []QuestionResult
	Groups      []GroupResult
	// Shortfalls say what is missing for closing without reservations (ASM-6).
	Shortfalls []Shortfall
}

// Shortfall is one of the minimums that a round does not reach.
type Shortfall string

// The shortfalls.
const (
	FewRespondents Shortfall = "respondents"
	FewKinds       Shortfall = "kinds"
	KindMissing    Shortfall = "required_kind"
	LowCoverage    Shortfall = "coverage"
)

// Figure is a score, exact and as it is stored. Without anybody who knew an
// answer there is none.
type Figure struct {
	Exact *big.Rat // nil: no score
	Score Hundredths
	Level Level
}

// DimensionResult is a dimension's figure. Answered counts the respondents
// who answered anything in it.
type DimensionResult struct {
	Dimension Dimension
	Figure
	ExactCoverage *big.Rat
	Coverage      Hundredths // of a percent
	Answered      int
}

// Shown reports whether enough people answered for the figure to be shown.
func (d *DimensionResult) Shown() bool { return d.Exact != nil && d.Answered >= Least }

// GroupResult is how one group of respondents sees the dimensions, for those
// in which enough of the group answered.
type GroupResult struct {
	Group      Kind
	Count      int
	Dimensions []Dimension
	Scores     []Hundredths
}

// Score is the pure function of ASM-7.
//
//  1. question and kind: mean of the respondents who answered
//  2. question: mean of the kinds that answered, each with equal weight
//  3. dimension: mean of its answered questions by weight
//  4. overall: mean of the dimensions with a score by weight
func (k *Key) Score(responses []Response) Result {
	sheet := newSheet(k, responses)
	r := Result{Respondents: len(responses), Kinds: len(sheet.kinds)}
	overall := mean{}
	for _, d := range k.Dimensions {
		res := k.dimension(sheet, d.ID)
		r.Dimensions = append(r.Dimensions, res)
		if res.Exact != nil {
			overall.add(res.Exact, int64(d.Weight))
		}
	}
	r.Overall = k.figure(overall.value())
	for i := range k.Questions {
		r.Questions = append(r.Questions, k.question(sheet, &k.Questions[i]))
	}
	for _, g := range k.Groups(func(kind Kind) int { return sheet.kinds[kind] }) {
		r.Groups = append(r.Groups, k.group(sheet, &g))
	}
	r.Shortfalls = k.shortfalls(sheet, r)
	return r
}

func (k *Key) shortfalls(s *sheet, r Result) (out []Shortfall) {
	if r.Respondents < k.Rules.Respondents {
		out = append(out, FewRespondents)
	}
	if r.Kinds < k.Rules.Kinds {
		out = append(out, FewKinds)
	}
	if slices.ContainsFunc(k.Kinds, func(t KeyKind) bool { return t.Required && s.kinds[t.ID] == 0 }) {
		out = append(out, KindMissing)
	}
	if slices.ContainsFunc(r.Dimensions, func(d DimensionResult) bool { return !k.covered(d.ExactCoverage) }) {
		out = append(out, LowCoverage)
	}
	return out
}

func (k *Key) covered(coverage *big.Rat) bool {
	return coverage.Cmp(big.NewRat(int64(k.Rules.Coverage), 10_000)) >= 0
}

func (k *Key) dimension(s *sheet, d Dimension) DimensionResult {
	var score mean
	var covered, all int64
	people := map[int]bool{}
	for i := range k.Questions {
		q := &k.Questions[i]
		if q.Dimension != d {
			continue
		}
		all += int64(q.Weight)
		cells := s.answers[q.ID]
		if len(cells) == 0 {
			continue
		}
		covered += int64(q.Weight)
		score.add(balanced(cells), int64(q.Weight))
		for _, c := range cells {
			people[c.respondent] = true
		}
	}
	res := DimensionResult{Dimension: d, Figure: k.figure(score.value()), ExactCoverage: big.NewRat(covered, max(all, 1)), Answered: len(people)}
	res.Coverage = Cut(res.ExactCoverage, 10_000)
	if !k.covered(res.ExactCoverage) {
		res.Level = "" // a dimension below its coverage shows no level
	}
	return res
}

func (k *Key) group(s *sheet, g *Group) GroupResult {
	out := GroupResult{Group: g.Name, Count: g.Count}
	for _, d := range k.Dimensions {
		var score mean
		for i := range k.Questions {
			q := &k.Questions[i]
			if q.Dimension != d.ID {
				continue
			}
			cells := slices.DeleteFunc(slices.Clone(s.answers[q.ID]), func(c cell) bool { return !g.has(c.kind) })
			if len(cells) >= Least {
				score.add(balanced(cells), int64(q.Weight))
			}
		}
		if v := score.value(); v != nil {
			out.Dimensions, out.Scores = append(out.Dimensions, d.ID), append(out.Scores, Cut(v, 100))
		}
	}
	return out
}

func (k *Key) figure(exact *big.Rat) Figure {
	if exact == nil {
		return Figure{}
	}
	return Figure{exact, Cut(exact, 100), k.Level(Cut(exact, 100))}
}

// Level is the highest level that begins at or below a score.
func (k *Key) Level(s Hundredths) Level {
	var level Level
	for _, l := range k.Levels {
		if Hundredths(l.From*100) <= s {
			level = l.ID
		}
	}
	return level
}

// Cut gives a fraction in whole parts, without what is left over.
func Cut(v *big.Rat, parts int64) Hundredths {
	n := new(big.Int).Mul(v.Num(), big.NewInt(parts))
	return Hundredths(n.Quo(n, v.Denom()).Int64())
}

// mean is a weighted mean in exact fractions.
type mean struct {
	sum    *big.Rat
	weight int64
}

func (m *mean) add(v *big.Rat, weight int64) {
	if m.sum == nil {
		m.sum = new(big.Rat)
	}
	m.sum.Add(m.sum, new(big.Rat).Mul(v, big.NewRat(weight, 1)))
	m.weight += weight
}

func (m *mean) value() *big.Rat {
	if m.weight == 0 {
		return nil
	}
	return new(big.Rat).Quo(m.sum, big.NewRat(m.weight, 1))
}

// cell is one answer that says something.
type cell struct {
	respondent int
	kind       Kind
	points     int64
	answer     Answer
}

// sheet holds the answers by question.
type sheet struct {
	kinds   map[Kind]int
	answers map[Question][]cell
	unknown map[Question]int
}

func newSheet(k *Key, responses []Response) *sheet {
	s := &sheet{map[Kind]int{}, map[Question][]cell{}, map[Question]int{}}
	for i, r := range responses {
		s.kinds[r.Kind]++
		for _, a := range r.Answers {
			q := k.Question(a.Question())
			if q == nil {
				continue
			}
			if points, known := a.points(q); known {
				s.answers[q.ID] = append(s.answers[q.ID], cell{i, r.Kind, points, a})
			} else {
				s.unknown[q.ID]++
			}
		}
	}
	return s
}

// balanced is the mean of the kinds' means: 15 officials do not outvote 3
// firms.
func balanced(cells []cell) *big.Rat {
	var kinds mean
	var met []Kind
	for _, c := range cells {
		if slices.Contains(met, c.kind) {
			continue
		}
		met = append(met, c.kind)
		var of mean
		for _, o := range cells {
			if o.kind == c.kind {
				of.add(big.NewRat(o.points, 1), 1)
			}
		}
		kinds.add(of.value(), 1)
	}
	return kinds.value()
}
