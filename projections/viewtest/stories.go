package viewtest

// tellers are the stories beside the long one, each in story_<area>.go with a
// log of its own: what one area adds changes no document of another's tests.
// All of them together tell of every kind of event.
var tellers = []func() *Log{
	Records,
	Knowledge,
	Vision,
	Maturity,
	Mentoring,
}

// Stories tells all of them, the long one first.
func Stories() []*Log {
	logs := []*Log{Tell().Log}
	for _, tell := range tellers {
		logs = append(logs, tell())
	}
	return logs
}
