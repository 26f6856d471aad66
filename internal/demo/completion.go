package demo

import "megdan/domain/participation"

// stepsDone are the days of a city's way on which everything that steps 1, 2
// and 3 need is there (PAR-4).
var stepsDone = [4]int{1: 156, 2: 292, 3: 360}

// completeSteps ends the steps of a city that has everything, and begins those
// that follow; the first one is begun in steps.go.
func (w *walk) completeSteps() {
	for n := 1; n <= 3; n++ {
		if n == 3 && w.nth%3 == 2 {
			return // that city still looks for money for its pilot
		}
		s := w.aside().day(stepsDone[n])
		s.do(w.judge, "participation.complete_step", participation.CompleteStep{InCity: w.in, Step: n})
		s.wait(2)
		s.do(w.chief, "participation.start_step", participation.StartStep{InCity: w.in, Step: n + 1})
	}
}
