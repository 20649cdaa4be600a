package dancu.enrolment;

import java.util.List;

/// One machine step of the process: takes the dossiers of one state and says where each goes.
///
/// A stage works inside the transaction that holds its dossiers, so what it does in other rooms and the
/// steps it
/// answers are kept together or not at all.
interface Stage {

    /// The name in events and on the command line, for example `recheck`.
    String name();

    /// The state whose dossiers it takes.
    DossierState from();

    /// Most dossiers of one transaction.
    int batch();

    /// Where each dossier goes. A dossier without a step stays and is offered again.
    List<Step> work(List<Dossier> dossiers);
}
