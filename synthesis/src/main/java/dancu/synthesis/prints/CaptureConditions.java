package dancu.synthesis.prints;

/// How a finger is put on the sensor.
///
/// @param shiftSigma    standard deviation of the placement, pixels at 500 ppi in each direction
/// @param rotationSigma standard deviation of the rotation, radians
/// @param badShare      share of captures that go wrong: half off the sensor, smeared, too dry
/// @param moisture      -1 very dry to 1 very wet; seen in pictures, and as lost minutiae
public record CaptureConditions(double shiftSigma, double rotationSigma, double badShare, double moisture) {

    public CaptureConditions {
        if (shiftSigma < 0 || rotationSigma < 0 || badShare < 0 || badShare > 1 || Math.abs(moisture) > 1) {
            throw new IllegalArgumentException(
                    "conditions %s %s %s %s".formatted(shiftSigma, rotationSigma, badShare, moisture));
        }
    }

    /// As in real repeat captures on two optical sensors.
    public static CaptureConditions usual() {
        return new CaptureConditions(16, 0.14, 0.03, 0);
    }

    /// An operator who guides the finger.
    public static CaptureConditions guided() {
        return new CaptureConditions(8, 0.07, 0.005, 0);
    }

    /// Always goes wrong, to try quality checks.
    public static CaptureConditions bad() {
        return new CaptureConditions(30, 0.3, 1, -0.7);
    }

    public CaptureConditions withMoisture(double value) {
        return new CaptureConditions(shiftSigma, rotationSigma, badShare, value);
    }
}
