package io.reelwright.cli.progress;

/**
 * How far one scene is.
 *
 * @param model    who draws it, for example {@code studio-headline}; the planned template before that
 * @param take     1, 2, 3, …; 0 before the first
 * @param progress 0 to 1
 * @param note     what is to be said of it: its score, why it is drawn again
 */
record SceneProgress(String model, int take, double progress, String note) {
    static SceneProgress planned(String template) {
        return new SceneProgress(template, 0, 0, "");
    }

    SceneProgress drawing(String by, int number, double far) {
        return new SceneProgress(by, number, Math.clamp(far, 0, 1), number > 1 ? note : "");
    }

    SceneProgress noted(String said) {
        return new SceneProgress(model, take, progress, said);
    }
}
