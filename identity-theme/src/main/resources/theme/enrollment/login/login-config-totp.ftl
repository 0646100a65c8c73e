<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
<#if section == "header">
${msg("codeSetUpTitle")}<#t>
<#elseif section == "form">
<p>${msg("codeSetUpWhy")}</p>
<form id="kc-totp-settings-form" class="card" action="${url.loginAction}" method="post">
  <ol>
    <li><p>${msg("codeSetUpApp")}</p></li>
    <li>
      <p>${msg("codeSetUpScan")}</p>
      <p><img id="kc-totp-secret-qr-code" class="code-picture" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("codeSetUpPicture")}"></p>
      <p>${msg("codeSetUpKey")} <code id="kc-totp-secret-key">${totp.totpSecretEncoded}</code></p>
    </li>
    <li><p>${msg("codeSetUpEnter")}</p></li>
  </ol>
  <@layout.input name="totp" label=msg("codeLabel") complete="one-time-code" hint=msg("codeHint") digits=true/>
  <@layout.input name="userLabel" label=msg("codeSetUpName") hint=msg("codeSetUpNameHint")/>
  <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
  <#if mode??>
  <input type="hidden" id="mode" name="mode" value="${mode}">
  </#if>
  <label class="choice"><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on"> <span>${msg("logoutOtherSessions")}</span></label>
  <div class="actions">
    <button type="submit" id="saveTOTPBtn">${msg("codeSetUpSave")}</button>
    <#if isAppInitiatedAction??>
    <button type="submit" id="cancelTOTPBtn" name="cancel-aia" value="true" class="secondary outline">${msg("doCancel")}</button>
    </#if>
  </div>
</form>
</#if>
</@layout.registrationLayout>
