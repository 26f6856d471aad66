package questionnaire

// Least is how many people a figure must be of before it is shown.
const Least = 3

// Other and All are what groups of several kinds are shown as. They are no list
// of kinds: those are the questionnaire's.
const (
	Other = "other"
	All   = "all"
)

// Overall stands for the whole beside the dimensions; none is called so.
const Overall = "overall"

// Group is what is shown as one kind: one that is large enough, or several
// together.
type Group struct {
	Name  Kind
	Kinds []Kind
	Count int
}

func (g *Group) has(k Kind) bool {
	for _, x := range g.Kinds {
		if x == k {
			return true
		}
	}
	return false
}

// Groups puts kinds together so that none has fewer than Least people (ASM-10).
// Kinds below it become "other"; and because whoever knows the whole and the
// other groups knows the rest too, "other" takes in the smallest of the large
// kinds until it is large enough itself. What stays below Least altogether is
// no group.
func (k *Key) Groups(count func(Kind) int) []Group {
	var large, small []Group
	rest := Group{Name: Other}
	for _, t := range k.Kinds {
		switch n := count(t.ID); {
		case n >= Least:
			large = append(large, Group{t.ID, []Kind{t.ID}, n})
		case n > 0:
			small = append(small, Group{t.ID, []Kind{t.ID}, n})
		}
	}
	for _, g := range small {
		rest.Kinds, rest.Count = append(rest.Kinds, g.Kinds...), rest.Count+g.Count
	}
	for rest.Count > 0 && rest.Count < Least && len(large) > 0 {
		least := 0
		for i := range large {
			if large[i].Count <= large[least].Count {
				least = i
			}
		}
		rest.Kinds, rest.Count = append(rest.Kinds, large[least].Kinds...), rest.Count+large[least].Count
		large = append(large[:least:least], large[least+1:]...)
	}
	switch {
	case rest.Count == 0:
		return large
	case rest.Count < Least:
		return nil
	case len(large) == 0:
		rest.Name = All
	}
	return append(large, rest)
}
