package questionnaire

import (
	"math/big"
	"strconv"
	"strings"
)

// QuestionResult is what a question was answered with, by nobody in
// particular. Deviation is the standard deviation over respondents; Spread the
// difference between the highest and the lowest mean of the groups.
//
// All of it follows from the tallies, and the tallies are of groups that have
// at least Least answers to this question each: to say how a kind of one
// person answered would be to say how that person did. The balanced mean that
// the score is made of is not here for the same reason.
type QuestionResult struct {
	Question  Question
	Answers   int
	Unknown   int
	Deviation Hundredths
	Spread    Hundredths
	Flagged   bool
	Groups    []Kind
	Counts    []int        // answers of each group
	Means     []Hundredths // over the respondents of each group
	Tallies   []Tally
}

// Tally says how often an option was chosen: group:option=times. Numbers are
// counted by their band, "none" is an empty choice.
type Tally string

// None is the option of those who chose none of several.
const None = "none"

func (k *Key) question(s *sheet, q *KeyQuestion) QuestionResult {
	cells := s.answers[q.ID]
	r := QuestionResult{Question: q.ID, Answers: len(cells), Unknown: s.unknown[q.ID], Deviation: deviation(cells)}
	answered := map[Kind]int{}
	for _, c := range cells {
		answered[c.kind]++
	}
	groups := k.Groups(func(kind Kind) int { return answered[kind] })
	if len(groups) == 0 && len(cells) > 0 { // too few to tell apart: what they said, together
		g := Group{Name: All, Count: len(cells)}
		for kind := range answered {
			g.Kinds = append(g.Kinds, kind)
		}
		groups = []Group{g}
	}
	var low, high Hundredths
	for i := range groups {
		g := &groups[i]
		var m mean
		counts := map[Option]int{}
		for _, c := range cells {
			if !g.has(c.kind) {
				continue
			}
			m.add(big.NewRat(c.points, 1), 1)
			chosen := c.answer.Options(q)
			if len(chosen) == 0 {
				counts[None]++
			}
			for _, o := range chosen {
				counts[o]++
			}
		}
		v := Cut(m.value(), 100)
		if i == 0 {
			low, high = v, v
		}
		low, high = min(low, v), max(high, v)
		r.Groups, r.Counts, r.Means = append(r.Groups, g.Name), append(r.Counts, g.Count), append(r.Means, v)
		for _, o := range append(q.Options, KeyOption{ID: None}) {
			if n := counts[o.ID]; n > 0 {
				r.Tallies = append(r.Tallies, Tally(string(g.Name)+":"+string(o.ID)+"="+strconv.Itoa(n)))
			}
		}
	}
	r.Spread = high - low
	r.Flagged = int(r.Spread) >= k.Rules.Disagreement*100
	return r
}

// deviation is the standard deviation over respondents, in hundredths.
func deviation(cells []cell) Hundredths {
	if len(cells) == 0 {
		return 0
	}
	var sum, squares int64
	for _, c := range cells {
		sum += c.points
		squares += c.points * c.points
	}
	n := int64(len(cells))
	// 100 × sqrt(n × squares − sum²) / n
	root := new(big.Int).Sqrt(big.NewInt((n*squares - sum*sum) * 10_000))
	return Hundredths(root.Int64() / n)
}

// Spread is a group's score in a dimension: group:dimension=hundredths.
type Spread string

// Spread lists the groups' scores.
func (r Result) Spread() (out []Spread) {
	for _, g := range r.Groups {
		for i, d := range g.Dimensions {
			out = append(out, Spread(string(g.Group)+":"+string(d)+"="+strconv.Itoa(int(g.Scores[i]))))
		}
	}
	return out
}

// parts of a tally or a spread: its group, what it is of, and its number.
func parts(s string) (group Kind, of string, n int) {
	g, rest, _ := strings.Cut(s, ":")
	of, number, _ := strings.Cut(rest, "=")
	n, _ = strconv.Atoi(number)
	return Kind(g), of, n
}

// Parts of the tally.
func (t Tally) Parts() (group Kind, option Option, times int) {
	g, o, n := parts(string(t))
	return g, Option(o), n
}

// Parts of the spread.
func (s Spread) Parts() (group Kind, d Dimension, score Hundredths) {
	g, o, n := parts(string(s))
	return g, Dimension(o), Hundredths(n)
}
