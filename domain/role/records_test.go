package role_test

import (
	"slices"
	"testing"

	"megdan/domain/id"
	"megdan/domain/role"
)

// AUD-1: an auditor changes nothing outside the review: of all rows, these are
// the only ones that give the role anything but reading, also for what belongs
// to the auditor.
func TestAnAuditorChangesNothingOutsideTheReview(t *testing.T) {
	t.Parallel()
	own := []role.Function{
		role.AuditReview, role.EvidencePackage, // the review and what is taken out of it
		role.OwnData, role.Preferences, // what everybody has
	}
	held := role.Actor{Person: somebody, Grants: in(role.Auditor)}
	for _, f := range role.Functions() {
		for _, right := range []role.Right{role.Write, role.Approve} {
			for _, o := range []role.Object{ofSofia, ofPartner, programme, owned, alone} {
				_, d := role.Decide(held, f, right, o, role.Auditor)
				if d.Allowed && !slices.Contains(own, f) {
					t.Errorf("an auditor has the right to %s of %s: %s", right, f, d.Rule)
				}
			}
		}
	}
	elsewhere := role.Object{Programme: icc, Owner: somebody}
	if _, d := role.Decide(held, role.AuditReview, role.Write, elsewhere, ""); d.Allowed {
		t.Error("an auditor of one programme reviews another")
	}
	if _, d := role.Decide(held, role.AuditReview, role.Write, role.Object{Programme: dcc, Owner: id.Person(named("other"))}, ""); d.Allowed {
		t.Error("an auditor works in another's review")
	}
}
